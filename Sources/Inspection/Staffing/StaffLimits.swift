internal import Sampling

/// How much each officer is to carry (工作量): weights by person or station, caps by task or day.
struct StaffLimits {
  /// The years of a cap by day whose weekdays were counted, since their holidays aren't known.
  let unknownYears: [Int]
  private let perTask: Int?
  private let perPeriod: Int?
  private let weights: [(unit: String, weight: Int)]

  /// Reads the settings.
  /// - Throws: `StaffingProblem` at the cell: a cap by day without days, a weight of no unit.
  init(_ task: PlanTask, inputs: Inputs) throws(Located<TaskProblem>) {
    perTask = inputs.settings.integer(.taskCap)
    if let daily = inputs.settings.integer(.dailyCap) {
      guard let start = task.start, let end = task.end else {
        throw Located(.staffing(.daysUnknown), at: task.period.location)
      }
      let period = inputs.calendar.likelyWorkingDays(from: start, through: end)
      perPeriod = daily * max(1, period.count)
      unknownYears = period.unknownYears
    } else {
      perPeriod = nil
      unknownYears = []
    }
    weights = try Self.weights(in: inputs)
  }

  /// What a person's places weigh, and how many there may be.
  func limit(of inspector: Inspector) -> Staffing.Limit {
    let ofUnit = weights.first { inspector.belongs(to: $0.unit) }?.weight
    return Staffing.Limit(
      weight: inspector.weight ?? ofUnit ?? 1,
      cap: [inspector.cap, perTask, perPeriod].compactMap(\.self).min())
  }

  /// The same for a group, as its most burdened member has it.
  func limit(of group: CheckGroup) -> Staffing.Limit {
    let limits = group.certified.map(limit)
    return Staffing.Limit(
      weight: limits.map(\.weight).max() ?? 1, cap: limits.compactMap(\.cap).min())
  }

  private static func weights(
    in inputs: Inputs
  ) throws(Located<TaskProblem>) -> [(unit: String, weight: Int)] {
    guard let cell = inputs.settings[.unitWeights] else { return [] }
    var weights: [(String, Int)] = []
    for word in WrittenList.values(in: cell.text) {
      let match = word.narrowed.wholeMatch(of: /(.*?)[ :=×*]*([1-9])/)
      guard let unit = match.map({ String($0.1) }), let weight = match.flatMap({ Int($0.2) }),
        inputs.inspectors.contains(where: { $0.belongs(to: unit) })
      else { throw Located(.staffing(.unitWeightUnknown(word)), at: cell.location) }
      weights.append((unit, weight))
    }
    return weights
  }
}
