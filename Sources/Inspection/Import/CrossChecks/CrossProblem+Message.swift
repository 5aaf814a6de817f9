extension CrossProblem {
  var message: String {
    switch self {
    case .stationUnstaffed(let station, let count):
      "管辖单位“\(station)”有 \(count) 户检查对象，但执法检查人员名录库里没有这个单位的人员；"
        + "如由本所人员检查，请补充人员，或统一两张表的单位名称。"
    case .noStationStaffed(let count):
      "名录库的 \(count) 个管辖单位在执法检查人员名录库里都没有人员；"
        + "如由各所人员检查，请统一两张表的单位名称，如全局统一派人，不必处理。"
    case .itemsUnused(let names):
      "清单中有 \(names.count) 个事项不在本计划的任何任务中：\(Self.list(names))；如当年应当抽查，请补入计划。"
    case .entityCount(let expected, let found):
      Self.count("检查对象名录库", unit: "户", setting: .expectedEntities, expected, found)
    case .inspectorCount(let expected, let found):
      Self.count("执法检查人员名录库", unit: "人", setting: .expectedInspectors, expected, found)
    case .copy(let other):
      "与\(other.words)的内容逐行相同，只读取那一份，这一份没有再读；请删除其中一份。"
    case .otherYear(let year, let expected):
      "这份计划是 \(year) 年的，应为 \(expected) 年；请核对是否放错了计划，或改正“设置”中的年度。"
    case .otherDivision(let division, let expected):
      "这份名录的代码多属于行政区划 \(division)，其他名录多属于 \(expected)；请核对是否放入了别处的名录。"
    case .possiblyCut(let count):
      "这份名录有 \(count) 行数据，正好是常见的导出上限或写满了工作表，后面的可能没有导出；请与来源系统核对总数，"
        + "也可以在“设置”中写明“\(Setting.expectedEntities.rawValue)”。"
    }
  }

  private static func count(
    _ table: String, unit: String, setting: Setting, _ expected: Int, _ found: Int
  ) -> String {
    "“设置”写明\(setting.rawValue)为 \(expected)，现在\(table)有 \(found) \(unit)（含被拒收的，不含重复的），"
      + (found < expected ? "少 \(expected - found)" : "多 \(found - expected)")
      + " \(unit)；请核对是否漏导或多导，或改正“设置”。"
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(5).map { "“\($0)”" }.joined(separator: "、")
    return names.count > 5 ? shown + "等" : shown
  }
}
