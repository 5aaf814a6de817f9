import Sampling

@testable import Inspection

/// A task of the sample office and who is sent on it, by the units and labels of its places.
struct StaffingSample {
  var task: PlanTask
  var inputs: Inputs

  init(_ dispatch: String) throws {
    task = Samples.task(dispatch: dispatch)
    inputs = try Samples.inputs()
  }

  /// Officers of another unit are added.
  mutating func add(
    _ numbers: ClosedRange<Int>, unit: String, change: (inout Inspector) -> Void = { _ in }
  ) throws {
    for number in numbers {
      var officer = try Samples.officer(number, unit: unit)
      change(&officer)
      inputs.inspectors.append(officer)
    }
  }

  mutating func demand(
    size: String = "", perDepartment: String = "", experts: String = "", assistants: String = "",
    unit: String = ""
  ) {
    func text(_ text: String) -> LocatedText { LocatedText(text, at: Samples.place) }
    task.team = PlanTask.TeamWords(
      size: text(size), perDepartment: text(perDepartment), experts: text(experts),
      assistants: text(assistants), unit: text(unit))
  }

  var planner: StaffingPlanner {
    get throws {
      do throws(Located<TaskProblem>) {
        return try StaffingPlanner(task, inputs: inputs, on: Samples.day)
      } catch {
        throw Findings([error.diagnostic])
      }
    }
  }

  var staffing: Staffing {
    get throws {
      let planner = try planner
      let names = ["城关市场监管所", "宝丰市场监管所"]
      do throws(Located<TaskProblem>) {
        return try planner.staffing(
          units: zip(["st001", "st002"], names).map { (code: $0, label: $1) },
          stations: Set((names + ["姚伏市场监管所"]).map(UnitName.init)))
      } catch {
        throw Findings([error.diagnostic])
      }
    }
  }

  /// The units from which each place is filled, by the code of the objects' unit.
  var units: [String: [Set<String>]] {
    get throws {
      let officers = Dictionary(uniqueKeysWithValues: inputs.inspectors.map { ($0.id, $0.unit) })
      return try places.mapValues { $0.map { Set($0.members.compactMap { officers[$0] }) } }
    }
  }

  /// The labels of the pools of each place, by the code of the objects' unit.
  var labels: [String: [String]] {
    get throws { try places.mapValues { $0.map { $0.labels.sorted().joined(separator: ";") } } }
  }

  private var places: [String: [Staffing.Pool]] {
    get throws {
      let staffing = try staffing
      let pools = Dictionary(uniqueKeysWithValues: staffing.pools.map { ($0.name, $0) })
      return Dictionary(grouping: staffing.places, by: \.unit)
        .mapValues { $0.compactMap { pools[$0.pool] } }
    }
  }
}
