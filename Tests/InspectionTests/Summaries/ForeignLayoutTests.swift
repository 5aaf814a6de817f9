import Foundation
import Testing

@testable import Inspection

/// Every layout of domain §2.3 is read as it stands, and held to its own sums.
@Suite struct ForeignLayoutTests {
  /// A table with what it must come to: column, sum.
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let headings: [ForeignLayouts.Heading]
    let rows: [String]
    let sums: [String: Int]
    /// A cell of the first unit's row that is made wrong, and the codes that this comes to.
    let change: (column: Int, text: String, codes: Set<String>)

    var testDescription: String { name }
  }

  static let samples = [
    Sample(
      name: "(a) 抽查任务情况统计", headings: ForeignLayouts.tasks, rows: ForeignLayouts.taskRows,
      sums: [
        "年度抽查计划": 10, "跨部门计划": 4, "已完成计划": 5, "抽查检查任务": 9, "年度计划任务": 8, "跨部门任务": 4,
        "已完成任务": 4, "应检查数": 90, "已检查数": 60, "完结数": 45,
      ], change: (8, "4", ["S107", "S109"])),
    Sample(
      name: "(b) 综合抽查结果统计", headings: ForeignLayouts.outcomes, rows: ForeignLayouts.outcomeRows,
      sums: [
        "应检查数": 17, "已公示数": 14, "未发现问题": 9, "发现问题，依法责令立即改正或者限期改正": 2, "其他情况": 0,
        "发现问题，待后续调查处理": 2, "待处理：违反其他工商规定": 1, "处置：责令改正": 2, "移送办案机构": 1, "完结数": 12,
      ], change: (18, "3", ["S107", "S109"])),
    Sample(
      name: "(c) 抽查工作情况统计", headings: ForeignLayouts.work, rows: ForeignLayouts.workRows,
      sums: ["应检查数": 17, "已公示数": 14, "未公示数": 3, "未发现问题": 9, "抄告相关部门": 0, "完结数": 12],
      change: (8, "８户", ["S107", "S109", "S110"])),
    Sample(
      name: "(d) 人员统计", headings: ForeignLayouts.staff, rows: ForeignLayouts.staffRows,
      sums: ["检查人员": 30, "人员：食品药品管理类": 9, "专家人员": 5, "专家：药品GSP": 2],
      change: (4, "2", ["S107", "S108"])),
    Sample(
      name: "(e) 检查结果和比重", headings: ForeignLayouts.shares, rows: ForeignLayouts.shareRows,
      sums: ["已检查数": 20, "未发现问题": 14, "未按规定公示应当公示的信息": 4, "通过登记的住所（经营场所）无法联系": 2],
      change: (4, "51%", ["S110"])),
    Sample(
      name: "(e) 任务进度", headings: ForeignLayouts.progress, rows: ForeignLayouts.progressRows,
      sums: ["抽查检查任务": 14, "认领数": 13, "已完成任务": 10, "责令中": 1, "未完成数": 4],
      change: (4, "10", ["S107", "S108"])),
    Sample(
      name: "(f) 文字总结中的数字", headings: ForeignLayouts.prose, rows: ForeignLayouts.proseRows,
      sums: [
        "已检查数": 97, "未发现问题": 78, "未按规定公示应当公示的信息": 10, "通过登记的住所（经营场所）无法联系": 3,
        "发现问题，依法责令立即改正或者限期改正": 6,
      ], change: (3, "79", ["S109"])),
  ]

  @Test(arguments: samples) func aLayoutAgreesAndIsSummed(sample: Sample) throws {
    let rollUp = try rollUp(sample, sample.rows)
    #expect(StationTables.findings(of: rollUp) == [])
    for (name, sum) in sample.sums {
      let place = SummaryCatalog.embedded.place(of: name)
      #expect(rollUp.nodes[0].count(place) == sum, "\(name)")
    }
  }

  @Test(arguments: samples) func aWrongCellIsFoundInIt(sample: Sample) throws {
    let index = try #require(sample.rows.firstIndex { !$0.hasPrefix("合计") && !$0.hasPrefix("总计") })
    var cells = sample.rows[index].components(separatedBy: ",")
    cells[sample.change.column - 1] = sample.change.text
    var rows = sample.rows
    rows[index] = cells.joined(separator: ",")
    let codes = try rollUp(sample, rows).diagnostics.map(\.problem.code)
    #expect(Set(codes) == sample.change.codes)
  }

  private func rollUp(_ sample: Sample, _ rows: [String]) throws -> RollUp {
    let folder = try TemporaryFolder()
    let page = ForeignLayouts.page("统计表", sample.headings, rows)
    try Data(page.utf8).write(to: URL(filePath: folder.path + "/某市.html"))
    return try RollUp(folder: folder.path, name: "某市")
  }
}
