import Foundation
import Sampling

@testable import Inspection

/// Fictional values that tests are made of.
enum Samples {
  /// The place that values of tests come from.
  static let place = CellLocation(file: "名录.csv", row: 1)
  /// The day on which tests commit.
  static let day = day("2021-03-19")

  /// A day of a test.
  static func day(_ iso: String) -> CalendarDate {
    guard let day = CalendarDate(iso: iso) else { preconditionFailure("a test's day exists") }
    return day
  }

  /// An entity with a made-up identifier.
  static func entity(
    _ number: Int, type: String = "企业", station: String = "城关市场监管所", industry: String = "批发和零售业",
    risk: String = "A", isDrawable: Bool = true
  ) throws -> Entity {
    let digits = String(100_000 + number)
    var entity = Entity(
      id: try CanonicalID("E" + digits), code: "E" + digits, name: "示例\(number)号商店",
      status: .init(word: isDrawable ? "存续" : "注销", isDrawable: isDrawable), location: place)
    entity.type = type
    entity.station = station
    entity.industry = industry
    entity.riskClass = risk
    entity.address = "示例路\(number)号"
    return entity
  }

  /// An officer with a certificate valid for ever.
  static func officer(
    _ number: Int, unit: String, specialities: [String] = []
  ) throws -> Inspector {
    let id = "P" + String(1000 + number)
    var officer = Inspector(
      id: try CanonicalID(id), name: "张\(number)", unit: unit, location: place)
    officer.certificates = [Certificate(number: id, validThrough: nil)]
    officer.specialities = specialities
    return officer
  }

  /// A task of the plan.
  static func task(
    _ number: Int = 1, scope: String = "企业", ratio: String = "≥5%", dispatch: String = ""
  ) -> PlanTask {
    var task = PlanTask(number: number, name: "示例任务\(number)", location: place)
    task.scope = LocatedText(scope, at: place)
    task.ratio = LocatedText(ratio, at: place)
    task.dispatch = LocatedText(dispatch, at: place)
    task.initiator = LocatedText("信用监管室", at: place)
    task.items = [LocatedText("公示信息检查", at: place)]
    task.end = CalendarDate(year: 2021, month: 12, day: 31)
    return task
  }

  /// A work folder of 300 entities in three stations and 16 officers, ready to be drawn.
  static func inputs(tasks: [PlanTask] = [task()]) throws -> Inputs {
    let stations = ["城关市场监管所", "宝丰市场监管所", "姚伏市场监管所"]
    var inputs = Inputs()
    inputs.entities = Registry(
      try (0..<300).map {
        try entity(
          $0, type: $0 % 3 == 0 ? "个体工商户" : "企业", station: stations[$0 % stations.count],
          risk: ["A", "B", "C", "D"][$0 % 4], isDrawable: $0 % 10 != 9)
      })
    inputs.inspectors =
      try (0..<4).map { try officer($0, unit: "信用监管室") }
      + (4..<16).map { try officer($0, unit: stations[$0 % stations.count]) }
    var item = CheckItem(name: "公示信息检查", location: place)
    item.content = "年度报告是否按时公示"
    inputs.items = [item]
    inputs.tasks = tasks
    inputs.settings = settings(["单位名称": "示例局", "年度": "2021", "测试抽取": "是"])
    return inputs
  }

  /// Settings from names and values.
  static func settings(_ values: [String: String]) -> Settings {
    Settings(values: values.mapValues { LocatedText($0, at: place) })
  }

  /// Runs a test in an empty folder that is removed afterwards.
  static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // only the system's own clean-up
    return try body(folder.path(percentEncoded: false))
  }
}

extension Planner {
  /// Plans as on the day of the samples.
  init(_ inputs: Inputs) { self.init(inputs, on: Samples.day) }

  /// The plan of a task when it is known how often objects were drawn, and nothing more.
  func plan(
    _ task: PlanTask, used: [CanonicalID: Int]
  ) -> (plan: TaskPlan?, diagnostics: [Diagnostic]) {
    plan(task, after: EarlierDraws(used: used))
  }
}
