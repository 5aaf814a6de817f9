import Spreadsheet
import Testing

@testable import Inspection

@Suite struct UnreadableCellTests {
  @Test(arguments: [
    ("#N/A", "I603"), ("#REF!", "I603"), ("#DIV/0!", "I603"), ("#NAME?", "I603"),
    ("#VALUE!", "I603"), ("########", "I604"), ("=VLOOKUP(A2,名录!A:B,2,0)", "I605"),
    ("=名录!B2", nil), ("=Sheet2!B2", "I605"), ("=DISPIMG(\"ID_1\",1)", "I606"),
    ("=_xlfn.DISPIMG(\"ID_1\",1)", "I606"), ("同上", "I607"), (" 〃 ", "I607"),
    ("#1 加油站", nil), ("##", nil), ("=\"甲商店\"", nil), ("同上海鲜店", nil), ("=1", nil),
  ])
  func `text that is no value is told by its code`(text: String, code: String?) throws {
    var row = Row(number: 2)
    row.append(column: 1, text.utf8)
    let cell = try #require(row.cells.first)
    #expect(UnreadableCell(cell, of: row)?.code == code)
    #expect(code == nil || row.opensOddly(cell))
  }

  @Test(arguments: [
    (Cell.Kind.error, "#N/A", "I603"), (.formula, "", "I605"), (.text, "#N/A", "I603"),
    (.text, "同上", "I607"), (.text, "####", "I604"),
  ])
  func `each needed column is refused at its cell and nothing else is said`(
    kind: Cell.Kind, text: String, code: String
  ) throws {
    let texts = [["注册号", "企业名称", "登记状态"], ["640221200001236", "甲商店", "存续"]]
    for column in 1...3 {
      var row = Row(number: 3)
      for (index, value) in ["350503100000013", "乙商店", "存续"].enumerated() {
        let isBad = index + 1 == column
        row.append(column: index + 1, kind: isBad ? kind : .text, (isBad ? text : value).utf8)
      }
      var table = Table(file: "名录.xlsx", sheet: "一", texts: texts)
      table.rows.append(row)
      let found = try findings(table, without: "同上" == text && column == 3)
      #expect(found == ["\(CellAddress.columnName(column))3 \(code)"])
    }
  }

  /// What importing a registry reports; `mayFill` leaves out what is filled from above.
  private func findings(_ table: Table, without mayFill: Bool) throws -> [String] {
    var small = try SmallTable(table)
    _ = RegistryImporter.entities(
      of: [small.headed], settings: Settings(), wanted: [], log: &small.log)
    return small.findings.map { mayFill && $0 == "C3 I601" ? "C3 I607" : $0 }
  }

  @Test func `columns that nobody reads may hold anything`() throws {
    var table = try SmallTable([
      ["序号", "注册号", "企业名称", "登记状态", "联系电话", "成立日期", "自定义"],
      ["#N/A", "640221200001236", "甲商店", "存续", "####", "=TODAY()", "#REF!"],
    ])
    let entities = RegistryImporter.entities(
      of: [table.headed], settings: Settings(), wanted: [], log: &table.log)
    #expect(entities.map(\.name) == ["甲商店"])
    #expect(table.findings.isEmpty)
  }

  @Test func `a column that scope words name is read`() throws {
    var table = try SmallTable([
      ["注册号", "企业名称", "登记状态", "自定义"], ["640221200001236", "甲商店", "存续", "#REF!"],
    ])
    _ = RegistryImporter.entities(
      of: [table.headed], settings: Settings(), wanted: ["自定义"], log: &table.log)
    #expect(table.findings == ["D2 I603"])
  }

  @Test func `ditto marks are filled and counted but where rows are told apart`() throws {
    var table = try SmallTable([
      ["姓名", "工作单位", "执法证号"], ["张三", "城关所", "B1"], ["李四", "同上", "B2"],
      ["王五", "〃", "同上"], ["同上", "同上", "B3"],
    ])
    let found = RosterImporter.inspectors(of: [table.headed], log: &table.log)
    #expect(found.map(\.name) == ["张三", "李四", "王五"])
    #expect(found.map(\.unit) == ["城关所", "城关所", "城关所"])
    #expect(table.findings == ["A5 I601", "B3 I601", "C4 I607"])
    let problem = table.log.diagnostics.first { $0.problem.code == "I601" && $0.location?.row == 3 }
    #expect(problem?.problem.message.contains("共 3 格") == true)
  }

  @Test func `a ditto mark with nothing above it is refused`() throws {
    var table = try SmallTable([["姓名", "工作单位", "执法证号"], ["张三", "同上", "B1"]])
    #expect(RosterImporter.inspectors(of: [table.headed], log: &table.log).isEmpty)
    #expect(table.findings == ["B2 I607"])
  }
}
