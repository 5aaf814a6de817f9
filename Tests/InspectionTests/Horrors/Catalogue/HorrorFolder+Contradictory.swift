import SpreadsheetBytes

@testable import Inspection

extension HorrorFolder {
  /// Folders whose tables contradict each other (表间不符的文件夹).
  static let contradictory: [HorrorFolder] = [
    HorrorFolder("表间不符", [stations, expectations, items, copy, fullSheet]),
    HorrorFolder(
      "单位写法不同", base: [.registry, .checklist, .plan, .settings],
      [
        HorrorSheet(
          "人员.csv", .roster,
          [
            Horror(
              "units in other words", "名录写“市场监管所”，人员写“执法队”",
              rows: [[.unit: "一队"], [.unit: "二队"]], findings: [.init("I802", .file)],
              values: [[:], [:]])
          ])
      ]),
  ]

  private static let stations = HorrorSheet(
    "名录.csv", .registry,
    [
      .warned(
        "I801", .station, "station without officers", "新设的所还没有人员", [.station: "宝丰市场监管所"])
    ])

  private static let expectations = HorrorSheet(
    "设置.csv", .settings,
    [
      .warned(
        "I804", .value, "fewer firms than expected", "导出时漏了一页",
        [.setting: "名录应有户数", .value: "9873"]),
      .warned(
        "I805", .value, "fewer officers than expected", "人员名录少了一个所",
        [.setting: "人员应有人数", .value: "60"]),
    ])

  private static let items = HorrorSheet(
    "计划.csv", .plan,
    [
      .warned("P113", .item, "item that no list has", "计划的事项名称与清单差一个字", [.item: "登记检查"])
    ])

  private static let copy = HorrorFile(
    name: "copy of the registry", story: "同一份名录复制后忘了删除", file: "名录 - 副本.csv",
    findings: [.init("I806", .file)], values: []
  ) { _ in
    var fiction = Fiction()
    return HorrorSheet.registry.placed(&fiction).bytes
  }

  private static let fullSheet = HorrorFile.plain(
    "sheet full to the last row", "旧版工作表只能写 65536 行，后面的都丢了", "写满.xlsx",
    findings: [.init("I809", .at(row: 65_536, column: nil))]
  ) {
    var workbook = $0.workbook
    workbook.rows.replace(/"([A-F]?)3"/) { "\"\($0.1)65536\"" }
    return workbook.bytes
  }
}
