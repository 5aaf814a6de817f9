@testable import Inspection

extension HorrorSheet {
  /// Tables with nothing wrong, which every draw needs; their names sort before all others.
  static let base: [HorrorSheet] = [registry, roster, checklist, plan, settings]

  /// Two firms.
  static let registry = HorrorSheet(
    "0检查对象名录库.csv", .registry,
    [sound("a sound registry", [[:], [.entityName: "海角超市", .riskClass: "B"]])])
  /// An officer of the department, and two of the station.
  static let roster = HorrorSheet(
    "0执法检查人员名录库.csv", .roster,
    [
      sound(
        "a sound roster",
        [[:], [.personName: "张三"], [.personName: "李四", .unit: Fiction.department]])
    ])
  /// The item of every task.
  static let checklist = HorrorSheet(
    "0随机抽查事项清单.csv", .checklist,
    [sound("a sound checklist", [[:], [.itemCategory: "登记事项", .item: Fiction.item]])])
  /// One task, which checks both items.
  static let plan = HorrorSheet(
    "0年度抽查工作计划.csv", .plan,
    [sound("a sound plan", [[.item: "\(Fiction.item)、示例事项1检查"]])])
  /// The year.
  static let settings = HorrorSheet("0设置.csv", .settings, [sound("sound settings", [[:]])])

  private static func sound(_ name: String, _ rows: [[Field: String]]) -> Horror {
    Horror(
      name, "没有问题的表", rows: rows.map { $0.mapValues { .text($0) } }, values: rows)
  }
}
