import Spreadsheet
import Testing

@testable import Inspection

struct HeadingFinderTests {
  @Test func headingsAreFoundBelowATitleAndANote() throws {
    let table = try headed([
      ["平罗县检查对象名录库"], ["填报单位：平罗县某局", "", "填报时间：2021年3月10日"],
      ["序号", "统一社会信用代码/注册号", "企业名称（必填）", "登记状态"],
      ["1", "91640221MA0000015P", "平罗县甲商店", "存续"],
    ])
    #expect(table.kind == .registry)
    #expect(table.headingRows == 3...3)
    #expect(table.columns(of: .code) == [2])
    #expect(table.columns(of: .entityName) == [3])
    #expect(table.ignored == [1: .title, 2: .note, 3: .heading])
    #expect(table.dataRows.map(\.number) == [4])
  }

  @Test func aGroupOverItsColumnsMakesTwoHeadingRows() throws {
    let table = try headed([
      ["执法检查人员名录库"],
      ["序号", "姓名", "单位及职务", "执法证件", "", ""],
      ["", "", "", "执法证件名称", "证件编号", "备注"],
      ["1", "张三", "甲所所长", "行政执法证", "0300123", ""],
    ])
    #expect(table.kind == .roster)
    #expect(table.headingRows == 2...3)
    #expect(table.columns(of: .certificateNumber) == [5])
    #expect(table.headings[5] == "执法证件/证件编号")
    #expect(table.dataRows.map(\.number) == [4])
  }

  @Test func aTitleOverOneHeadingRowIsNoGroup() throws {
    let table = try headed([
      ["随机抽查事项清单", "", "", ""], ["抽查类别", "抽查事项", "事项类别", "抽查依据"],
      ["登记事项检查", "住所检查", "一般检查事项", "公司法"],
    ])
    #expect(table.kind == .checklist)
    #expect(table.headingRows == 2...2)
  }

  @Test func aRepeatedHeadingKeepsItsColumnsInOrder() throws {
    let table = try headed([
      ["姓名", "工商部门执法证", "有效期", "省政府执法证", "有效期", "部门/机构"],
      ["张三", "0300123", "2026-12-31", "6400123", "2027-12-31", "甲所"],
    ])
    #expect(table.columns(of: .certificateNumber) == [2, 4])
    #expect(table.columns(of: .certificateValidThrough) == [3, 5])
  }

  @Test(arguments: [
    (["合计", "2400户"], RowRole.total), (["合 计", "3"], .total), (["", "小计", "5"], .total),
    (["填报人：张三", "审核人：李四"], .signature), (["备注：本表一式两份"], .note),
    (["企业名称", "统一社会信用代码", "住所"], .repeatedHeading), ([" ", "　"], .blank),
    (["案例（请删除）", "91640221MA0000015P"], .example), (["第 1 页 共 3 页"], .pageNumber),
  ])
  func rowsWithoutDataAreKnownByTheirWords(cells: [String], role: RowRole) throws {
    let table = try headed([
      ["企业名称", "统一社会信用代码", "住所"], ["平罗县甲商店", "91640221MA0000015P", "甲路1号"], cells,
    ])
    #expect(table.ignored[3] == role)
  }

  @Test(arguments: ["合计划咨询有限公司", "备注商贸有限公司", "第一页书店", "小计算机店", "注会服务社"])
  func namesThatOpenLikeSuchRowsAreData(name: String) throws {
    let table = try headed([["企业名称", "统一社会信用代码"], [name, "91640221MA0000015P"]])
    #expect(table.dataRows.map(\.number) == [2])
  }

  @Test func hintsAreRowsAboveTheData() throws {
    let table = try headed([
      ["姓名", "执法证编号", "执法证有效期"], ["", "与证件一致", "YYYY-MM-DD"], ["张三", "1", "2026-12-31"],
      ["李四", "", "YYYY-MM-DD"],
    ])
    #expect(table.ignored[2] == .hint)
    #expect(table.dataRows.map(\.number) == [3, 4])
  }

  @Test func mergedCellsOfDataAreFilledDownAndRight() throws {
    let table = Table(
      file: "清单.xlsx", sheet: "清单",
      texts: [
        ["抽查类别", "抽查事项", "抽查依据"], ["登记", "住所检查", "公司法"], ["", "名称检查", ""],
      ],
      merges: [CellRange(rows: 2...3, columns: 1...1), CellRange(rows: 2...3, columns: 3...3)])
    let headed = try #require(self.table(in: table))
    let texts = headed.dataRows.map { row in (1...3).map { row.text(at: $0) } }
    #expect(texts == [["登记", "住所检查", "公司法"], ["登记", "名称检查", "公司法"]])
  }

  @Test(arguments: [
    [["参数表"], ["男", "女"]], [["单位", "数量"], ["甲所", "3"]], [],
  ])
  func aSheetWithoutOurHeadingsIsNothing(texts: [[String]]) {
    #expect(self.table(in: Table(file: "a.xlsx", sheet: "参数表", texts: texts)) == nil)
  }

  private func headed(_ texts: [[String]]) throws -> HeadedTable {
    try #require(table(in: Table(file: "表.csv", texts: texts)))
  }

  private func table(in table: Table) -> HeadedTable? {
    if case .table(let headed) = HeadingFinder().find(in: table) { headed } else { nil }
  }
}
