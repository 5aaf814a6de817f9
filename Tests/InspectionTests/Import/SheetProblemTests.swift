import Spreadsheet
import Testing

@testable import Inspection

@Suite struct SheetProblemTests {
  @Test func `a hidden column that is read is told at its heading`() {
    var table = Table(
      file: "名录.xlsx", sheet: "一",
      texts: [
        ["序号", "注册号", "企业名称", "登记状态", "联系电话"], ["1", "640221200001236", "甲商店", "存续", ""],
      ])
    table.hiddenColumns = [1...2, 5...16_384]
    #expect(codes(table) == ["B1 I118"])
  }

  @Test func `columns that mean the same and differ are told at the cell that isn't used`() {
    let table = Table(
      file: "名录.csv",
      texts: [
        ["注册号", "企业名称", "登记状态", "管辖单位", "监管所"],
        ["640221200001236", "甲商店", "存续", "城关所", "城关所 "],
        ["350503100000013", "乙商店", "存续", "", "崇岗所"],
        ["640221600123457", "丙商店", "存续", "城关所", "崇岗所"],
      ])
    #expect(codes(table) == ["E4 I117"])
    #expect(Inputs(sheets: [table]).entities.map(\.station) == ["城关所", "崇岗所", "城关所"])
  }

  @Test func `the code of an industry beside its words is no rival`() {
    let table = Table(
      file: "名录.csv",
      texts: [
        ["注册号", "企业名称", "登记状态", "行业门类", "行业代码"],
        ["640221200001236", "甲商店", "存续", "批发和零售业", "F5211"],
      ])
    #expect(!codes(table).contains { $0.hasSuffix("I117") })
    #expect(Inputs(sheets: [table]).entities.map(\.industry) == ["批发和零售业"])
  }

  @Test(arguments: [
    ([5], "第 5 行"), ([5, 6, 7, 12], "第 5—7、12 行"), ([1, 3, 5, 7, 9, 11], "第 1、3、5、7、9 行等"),
  ])
  func `row numbers are told in ranges`(rows: [Int], words: String) {
    #expect(rows.rowWords == words)
  }

  private func codes(_ table: Table) -> [String] {
    Inputs(sheets: [table]).diagnostics.compactMap { diagnostic in
      diagnostic.location?.address.map { "\($0) \(diagnostic.problem.code)" }
    }
  }
}
