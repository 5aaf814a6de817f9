import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// The year of an office with results on record: its tables, its report, and a roll-up of them.
@Suite struct WorkReportTests {
  private let office: ReturnedFolder
  private let summary: WorkSummary

  /// Three of twelve objects are checked on 1 April, and it is June.
  init() throws {
    office = try ReturnedFolder()
    for index in 0..<3 { try office.collect(office.soundForm(index)) }
    summary = try Self.summary(of: office, through: "2021-06-10")
  }

  private static func summary(
    of office: ReturnedFolder, through day: String
  ) throws -> WorkSummary {
    var inputs = try Samples.inputs()
    inputs.items.append(CheckItem(name: "登记事项检查", location: Samples.place))
    return try WorkSummary(
      of: Ledger(workFolder: office.draw.folder.path, for: .reading),
      through: Samples.day(day), inputs: inputs)
  }

  /// Writes the summary and rolls the folder up.
  private func rolledUp(
    _ summary: WorkSummary, changing change: (inout String) -> Void = { _ in }
  ) throws -> [String] {
    _ = try OutputFolder(office.draw.folder.path).write(summary)
    let output = "\(office.draw.folder.path)/输出"
    var form = try String(contentsOfFile: output + "/抽查情况汇总表.csv", encoding: .utf8)
    change(&form)
    let folder = try TemporaryFolder()
    let copy = folder.path + "/甲县"
    try FileManager.default.createDirectory(
      atPath: copy, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(office.draw.folder.path)/台账", toPath: "\(copy)/台账")
    try Data(form.utf8).write(to: URL(filePath: copy + "/抽查情况汇总表.csv"))
    return StationTables.findings(of: try RollUp(folder: folder.path, name: "某市"))
  }

  @Test func theFormAgreesWithTheLedgerItWasMadeFrom() throws {
    #expect(try rolledUp(summary) == [])
  }

  @Test func aFormOfAnEarlierDayAgreesToo() throws {
    #expect(try rolledUp(Self.summary(of: office, through: "2021-03-31")) == [])
  }

  @Test func aResultThatTheLedgerDoesNotHaveIsFound() throws {
    let found = try rolledUp(summary) { form in
      form = form.replacingOccurrences(of: "截至2021年6月10日", with: "截至2021年3月31日")
    }
    #expect(found.contains { $0.hasPrefix("S116 甲县/抽查情况汇总表.csv J") })
  }

  @Test func aWrongNumberOfEventsIsFound() throws {
    let found = try rolledUp(summary) { form in
      form.replace(/至第 \d+ 号/, with: "至第 99 号")
    }
    #expect(found == ["S126 甲县/抽查情况汇总表.csv B6"])
  }

  @Test func everyIndexIsTheNumberOfItsMembers() {
    let numbers = Dictionary(
      uniqueKeysWithValues: summary.indices.map { ($0.name, "\($0.part)/\($0.whole)") })
    #expect(numbers["计划完成率"] == "0/1")
    #expect(numbers["抽查结果公示率"] == "0/3")
    #expect(numbers["抽查经营主体比例"] == "12/120")
    #expect(numbers["抽查事项覆盖率"] == "2/2")
    #expect(numbers["检查结果按时公示率"] == "0/3")
    let rows = summary.memberSheet.rows
    for index in summary.indices {
      let own = rows.filter { $0[1] == index.name }
      #expect(own.count { $0[2] == "分子和分母" } == index.part, "\(index.name)")
      guard index.name != "抽查经营主体比例" else { continue }
      #expect(own.count { $0[2] != "不计" } == index.whole, "\(index.name)")
    }
    #expect(rows.contains { $0[6] == "检查 2021-04-01，公示期限 2021-04-29" })
  }

  @Test func anItemBesideTheChecklistDoesNotCount() throws {
    let summary = try WorkSummary(
      of: Ledger(workFolder: office.draw.folder.path, for: .reading),
      through: Samples.day("2021-06-10"), inputs: Samples.inputs())
    let index = try #require(summary.indices.first { $0.name == "抽查事项覆盖率" })
    #expect(index.part == 1 && index.whole == 1)
    #expect(index.members.filter { $0.isPart == nil }.map(\.name) == ["登记事项检查"])
  }

  @Test func departmentsAreToldWhatIsOverdue() throws {
    let rows = summary.departmentSheet.rows.map { Array($0.dropFirst()) }
    #expect(rows.map { $0[0] } == ["信用监管室", ""])
    #expect(
      rows[0] == [
        "信用监管室", "1", "0", "1", "0", "0", "1", "12", "3", "25.00%", "0", "0", "0.00%",
        "检查结果公示 3", "台账",
      ])
    let late = try Self.summary(of: office, through: "2022-01-10").departmentSheet.rows[0]
    #expect(late[14] == "检查 9，检查结果公示 3")
  }

  @Test func aPlannedTaskThatIsNotDrawnIsShown() throws {
    var second = Samples.task(2)
    second.initiator = LocatedText("食品监管室", at: Samples.place)
    second.partners = ["示例消防大队"]
    let summary = try WorkSummary(
      of: Ledger(workFolder: office.draw.folder.path, for: .reading),
      through: Samples.day("2021-06-10"), inputs: Samples.inputs(tasks: [Samples.task(), second]))
    #expect(summary.taskSheet.rows.map { $0[12] } == ["检查中", "尚未抽取"])
    let departments = summary.departmentSheet.rows.map { Array($0[1...4]) }
    #expect(
      departments == [
        ["信用监管室", "1", "0", "1"], ["食品监管室", "1", "0", "0"], ["示例消防大队", "0", "1", "0"],
        ["", "2", "1", "1"],
      ])
  }

  @Test func sheetsAgreeWithOneAnother() throws {
    for name in ["应检查数", "已检查数", "未发现问题"] {
      let totals = try summary.sheets.prefix(3).map { sheet in
        let column = try #require(sheet.headings.firstIndex(of: name))
        return try #require(sheet.rows.last)[column]
      }
      #expect(Set(totals).count == 1, "\(name)")
    }
  }

  @Test func aRollUpCountsTheTableOnce() throws {
    let folder = try TemporaryFolder()
    try SummarySheet.write(summary.sheets, to: folder.path + "/某县.xlsx")
    let rollUp = try RollUp(folder: folder.path, name: "某市")
    #expect(StationTables.findings(of: rollUp) == [])
    #expect(rollUp.nodes[0].count(SummaryCatalog.embedded.place(of: "已检查数")) == 3)
  }

  @Test func thePageStandsAlone() throws {
    let report = WorkReport(summary)
    let page = report.page
    #expect(page.ranges(of: "<svg ").count == 5)
    for word in ["<script", "<link", "<img", "src="] { #expect(!page.contains(word)) }
    #expect(page.contains("测试抽取，不是正式抽取"))
    #expect(report.lines.contains("　　已检查 3 户次，已公示 0 户次，其中按时公示 0 户次。"))
    #expect(report.lines.contains { $0.contains("报送期限：2021年5月21日") })
    for line in report.lines.map(\.trimmingBlanks) where !line.isEmpty {
      #expect(page.contains(line.escapedHTML))
    }
  }

  @Test(arguments: [
    ("2021-06-30", "2021年上半年"), ("2021-10-31", "2021年1—10月"), ("2021-11-20", "2021年度"),
    ("2022-02-01", "2021年度"),
  ])
  func theReportIsNamedAfterItsTime(day: String, period: String) throws {
    #expect(try Self.summary(of: office, through: day).period == period)
  }
}
