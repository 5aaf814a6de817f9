import Spreadsheet
import Testing

@testable import Inspection

@Suite struct ConfirmedConflictTests {
  private let registry = Table(
    file: "名录.csv",
    texts: [
      ["注册号", "企业名称", "登记状态"], ["640221200001236", "甲商店", "存续"],
      ["640221200001236", "乙商店", "存续"], ["350503100000013", "丙商店", "存续"],
    ])
  private let roster = Table(
    file: "人员.csv",
    texts: [["姓名", "工作单位", "执法证号"], ["张三", "城关所", "B1"], ["李四", "城关所", "B1"]])

  @Test(arguments: [(["2"], ["乙商店", "丙商店"]), (["3"], ["甲商店", "丙商店"]), (["2", "3"], ["丙商店"])])
  func `the other one of two conflicting objects stands alone`(rows: [String], names: [String]) {
    let inputs = Inputs(sheets: [registry, exclusions(rows, of: "名录.csv")])
    #expect(inputs.entities.map(\.name).sorted() == names.sorted())
    #expect(inputs.confirmedExclusions.count == rows.count)
    #expect(inputs.accounts.first?.counts.rejected == 0)
    #expect(inputs.accounts.first?.counts.confirmed == rows.count)
    #expect(!inputs.diagnostics.contains { ["I114", "I135"].contains($0.problem.code) })
  }

  @Test(arguments: [(["2"], ["李四"]), (["3"], ["张三"]), (["2", "3"], [])])
  func `the other one of two conflicting officers stands alone`(rows: [String], names: [String]) {
    let inputs = Inputs(sheets: [roster, exclusions(rows, of: "人员.csv")])
    #expect(inputs.inspectors.map(\.name) == names)
    #expect(inputs.accounts.first?.counts.rejected == 0)
    #expect(inputs.accounts.first?.counts.confirmed == rows.count)
    #expect(!inputs.diagnostics.contains { ["I114", "I212"].contains($0.problem.code) })
  }

  private func exclusions(_ rows: [String], of file: String) -> Table {
    Table(
      file: "剔除.csv",
      texts: [["文件", "行号", "原因", "批准人"]] + rows.map { [file, $0, "填写有误", "李四"] })
  }
}
