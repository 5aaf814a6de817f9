import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// Lower levels' tables summed, and every planted error found at its cell.
@Suite struct RollUpTests {
  typealias Change = StationTables.Change

  private static let east = "另市/丙县/东所.csv"
  private static let north = "另市/丙县/北所.csv"
  private static let work = "另市/丁县.csv"
  private static let shares = "第三市/戊县.csv"
  private static let level = "某市/某市汇总表.csv"

  @Test func tablesThatAgreeGiveNothing() throws {
    #expect(try StationTables().findings() == [])
  }

  /// Every planted error with all that it comes to.
  static let planted: [([Change], [String])] = [
    ([Change(east, "I7", "11")], ["S107 \(east) I7"]),
    ([Change(east, "D7", "16")], ["S107 \(east) D7"]),
    ([Change(east, "H5", "90%")], ["S110 \(east) H5"]),
    ([Change(east, "N6", "79%")], ["S110 \(east) N6"]),
    ([Change(east, "P7", "84%")], ["S110 \(east) P7"]),
    ([Change(east, "O5", "9")], ["S108 \(east) O5", "S110 \(east) P5", "S107 \(east) O7"]),
    ([Change(east, "I5", "6")], ["S109 \(east) G5", "S107 \(east) I7"]),
    ([Change(east, "E6", "4")], ["S111 \(east) E6", "S107 \(east) E7"]),
    ([Change(east, "M6", "-4")], ["S103 \(east) M6"]),
    ([Change(east, "K5", "2.5")], ["S104 \(east) K5"]),
    ([Change(east, "J5", "约1")], ["S102 \(east) J5"]),
    ([Change(east, "H6", "全部")], ["S106 \(east) H6"]),
    ([Change(east, "C6", "登记事项抽查")], ["S112 \(east) B6"]),
    ([Change(east, "A1", "2023年上半年抽查情况汇总表")], ["S115 \(east) A1"]),
    ([Change(east, "A1", "2024年下半年抽查情况汇总表")], ["S115 \(east) A1"]),
    (
      [Change(east, "Q3", "处罚户数"), Change(east, "Q5", "1")],
      ["S120 \(east) Q3"]
    ),
    ([Change(east, "Q3", "按期公示数")], ["S121 \(east) Q3"]),
    ([Change("单位名单.csv", "C9", "南所")], ["S113 单位名单.csv C9"]),
    (
      [Change("单位名单.csv", "C5", "东门所")],
      ["S114 \(east) B5", "S113 单位名单.csv C5"]
    ),
    ([Change("另市/丙县/空.csv", "A1", "暂无数据")], ["S101 另市/丙县/空.csv"]),
    ([Change(north, "F5", "4")], ["S107 \(north) F4", "S109 \(north) D5"]),
    ([Change(north, "Q5", "90")], ["S110 \(north) Q5"]),
    ([Change(north, "K5", "2")], ["S107 \(north) K4", "S109 \(north) G5"]),
    ([Change(work, "G6", "18")], ["S107 \(work) G6", "S110 \(work) J6"]),
    ([Change(work, "J5", "67%")], []),
    ([Change(work, "J5", "66.68%")], ["S110 \(work) J5"]),
    ([Change(work, "H9", "19")], ["S107 \(work) H9", "S110 \(work) J9"]),
    ([Change(shares, "H3", "17.7%")], ["S110 \(shares) H3"]),
    (
      [Change(shares, "B4", "13")],
      [
        "S107 \(shares) B4", "S110 \(shares) D4", "S110 \(shares) F4",
        "S110 \(shares) H4", "S110 \(shares) J4",
      ]
    ),
    (
      [Change(level, "I5", "21")],
      ["S119 \(level) I5", "S109 \(level) G5", "S107 \(level) I7"]
    ),
    ([Change(level, "L7", "4")], ["S107 \(level) L7", "S119 \(level) L7"]),
    ([Change(east, "I5", "５ 户"), Change(east, "H5", "８０．０％")], []),
    ([Change(east, "I7", "１１")], ["S107 \(east) I7"]),
    ([Change(east, "D5", "1,0")], []),
    ([Change(east, "O6", "－4")], ["S103 \(east) O6"]),
  ]

  @Test(arguments: RollUpTests.planted)
  func aPlantedErrorIsFoundAtItsCell(changes: [Change], expected: [String]) throws {
    var tables = StationTables()
    for change in changes { tables.apply(change) }
    #expect(try Set(tables.findings()) == Set(expected))
  }

  @Test func aStationThatHandsInTwiceCountsOnce() throws {
    var tables = StationTables()
    tables.copy(Self.east, to: "另市/丙县/东所2.csv")
    #expect(try tables.findings() == ["S112 另市/丙县/东所2.csv B5", "S112 另市/丙县/东所2.csv B6"])
    let folder = try TemporaryFolder()
    try tables.write(to: folder.path)
    let rollUp = try RollUp(folder: folder.path, name: "某省")
    #expect(count("已检查数", of: ["另市", "丙县", "东所"], in: rollUp) == 13)
  }

  @Test func everyLevelIsSummed() throws {
    let rollUp = try rollUp()
    #expect(count("已检查数", of: [], in: rollUp) == 4 * 13 + 12)
    #expect(count("已检查数", of: ["某市"], in: rollUp) == 39)
    #expect(count("应检查数", of: ["另市"], in: rollUp) == 15 + 20 + 23)
    #expect(count("其他情况", of: ["另市", "丙县"], in: rollUp) == 2)
    #expect(count("未按规定公示应当公示的信息", of: ["第三市"], in: rollUp) == 5)
    #expect(rollUp.levelCount == 3)
  }

  @Test func everyRowIsAccountedFor() throws {
    let folder = try TemporaryFolder()
    try StationTables().write(to: folder.path)
    let rollUp = try RollUp(folder: folder.path, name: "某省")
    for account in rollUp.accounts {
      let file = try SpreadsheetFile.open(path: "\(folder.path)/\(account.file)")
      #expect(account.counts.total == (try file.table(sheet: 0)).rows.count)
    }
  }

  @Test func pagesAndXMLAreReadByTheirContent() throws {
    let folder = try TemporaryFolder()
    let page =
      "<table><tr><th>检查单位</th><th>应检查数</th><th>已检查数</th></tr>"
      + "<tr><td>东所</td><td>5</td><td>4</td></tr></table>"
    let sheet = """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>\
      <Row><Cell><Data ss:Type="String">检查单位</Data></Cell><Cell><Data ss:Type="String">应查数</Data>\
      </Cell><Cell><Data ss:Type="String">已查数</Data></Cell></Row><Row><Cell>\
      <Data ss:Type="String">西所</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell><Cell>\
      <Data ss:Type="Number">8</Data></Cell></Row></Table></Worksheet></Workbook>
      """
    try Data(page.utf8).write(to: URL(filePath: folder.path + "/东所.html"))
    try Data(sheet.utf8).write(to: URL(filePath: folder.path + "/西所.xml"))
    let rollUp = try RollUp(folder: folder.path, name: "某县")
    #expect(count("应检查数", of: [], in: rollUp) == 12)
    #expect(StationTables.findings(of: rollUp) == ["S108 西所.xml C2"])
  }

  @Test func hiddenRowsAndFormulasWithoutResultsAreFound() throws {
    let folder = try TemporaryFolder()
    let heads = ["检查单位", "应查数", "已查数"].map {
      "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>"
    }
    let row = { (unit: String, checked: String) in
      "<Cell><Data ss:Type=\"String\">\(unit)</Data></Cell>"
        + "<Cell><Data ss:Type=\"Number\">7</Data></Cell>\(checked)"
    }
    let sheet = """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>\
      <Row>\(heads.joined())</Row><Row ss:Hidden="1">\
      \(row("东所", "<Cell><Data ss:Type=\"Number\">6</Data></Cell>"))</Row>\
      <Row>\(row("西所", "<Cell ss:Formula=\"=R[-1]C\"/>"))</Row></Table></Worksheet></Workbook>
      """
    try Data(sheet.utf8).write(to: URL(filePath: folder.path + "/某县.xml"))
    let rollUp = try RollUp(folder: folder.path, name: "某市")
    #expect(StationTables.findings(of: rollUp) == ["I109 某县.xml", "S105 某县.xml C3"])
    #expect(count("已检查数", of: [], in: rollUp) == 6)
  }

  @Test func unitsLeadDownToTheirRowsAndBack() throws {
    let sheets = RollUpWorkbook(try rollUp()).sheets
    for (level, sheet) in sheets.prefix(3).enumerated() {
      let unitCount = sheet.rows.count { $0[0] != "合计" }
      #expect(sheet.links.count == unitCount * (level == 0 ? 1 : 2))
      for (place, link) in sheet.links {
        let target = try #require(sheets.first { $0.name == link.sheet })
        let name = sheet.rows[place.row - 1][place.column - 1]
        let texts = target.rows[link.row - 1].filter { !$0.isEmpty }
        #expect(texts.contains { $0.hasSuffix(name) || name.hasSuffix($0) }, "\(name)")
      }
    }
  }

  @Test func theOutcomeCanBeSummedAgain() throws {
    let (below, above) = (try TemporaryFolder(), try TemporaryFolder())
    try StationTables().write(to: below.path)
    let rollUp = try RollUp(folder: below.path + "/某市", name: "某市")
    let report = try OutputFolder(below.path).write(rollUp)
    #expect(
      report.names == ["汇总-某市.xlsx", "汇总-某市.csv", "汇总-某市-明细.csv", "核对报告.xlsx", "核对报告.csv"])
    try FileManager.default.copyItem(
      atPath: below.path + "/输出/汇总-某市.xlsx", toPath: above.path + "/某市.xlsx")
    let again = try RollUp(folder: above.path, name: "某省")
    #expect(StationTables.findings(of: again) == [])
    #expect(again.nodes[0].count(place("已检查数")) == rollUp.nodes[0].count(place("已检查数")))
    #expect(again.units(ofLevel: 2).map(\.name) == rollUp.units(ofLevel: 1).map(\.name))
  }

  @Test func whatIsFoundIsMarkedAndNotRepaired() throws {
    var tables = StationTables()
    tables.apply(Change(Self.east, "M6", "-4"))
    let folder = try TemporaryFolder()
    try tables.write(to: folder.path)
    let sheets = RollUpWorkbook(try RollUp(folder: folder.path, name: "某省")).sheets
    #expect(sheets.map(\.name) == ["汇总", "第2级", "第3级", "明细", "逐行核算"])
    #expect(sheets.map(\.marks.count) == [2, 1, 1, 1, 0])
    let details = sheets[3]
    let column = try #require(details.headings.firstIndex(of: "已公示数"))
    let row = try #require(details.rows.first { $0.contains(Self.east) && $0.contains("价格抽查") })
    #expect(row[column] == "?")
  }

  private func rollUp() throws -> RollUp {
    let folder = try TemporaryFolder()
    try StationTables().write(to: folder.path)
    return try RollUp(folder: folder.path, name: "某省")
  }

  private func place(_ name: String) -> Int { SummaryCatalog.embedded.place(of: name) }

  private func count(_ name: String, of path: [String], in rollUp: RollUp) -> Int? {
    rollUp.nodes.first { $0.path == path }?.count(place(name))
  }
}
