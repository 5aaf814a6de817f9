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

  @Test func aHeadingMergedOverSeveralColumnsIsTheHeadingOfEach() throws {
    let table = Table(
      file: "人员.xlsx", sheet: "人员",
      texts: [["姓名", "执法证号", "", "单位"], ["张三", "", "B1", "城关所"]],
      merges: [CellRange(rows: 1...1, columns: 2...3)])
    let headed = try #require(self.table(in: table))
    #expect(headed.columns(of: .certificateNumber) == [2, 3])
    #expect(headed.columns(of: .unit) == [4])
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

  @Test func headingsOfTwoKindsStopTheSheet() {
    let texts = [["范围文字", "字段", "值", "项目", "备注"], ["餐饮", "行业", "H*", "", ""]]
    let finding = HeadingFinder().find(in: Table(file: "a.csv", texts: texts))
    guard case .ambiguous(let kinds) = finding else {
      Issue.record("not ambiguous: \(finding)")
      return
    }
    #expect(kinds == [.scopeRules, .settings])
  }

  @Test(arguments: [
    (["企业名称", "注册号", "经营者身份证号码", "负责人手机"], [Field.identityNumber, .phone]),
    (["企业名称", "注册号", "法定代表人 / 电话", "所属市场监管所名称"], [.legalRepresentative, .station]),
    (["企业名称", "注册号", "RegOrgName", "信用风险分类结果"], [.registrationOffice, .riskClass]),
  ])
  func theLongestAliasWins(headings: [String], fields: [Field]) throws {
    let table = try headed([headings])
    #expect(table.columns(of: fields[0]) == [3])
    #expect(table.columns(of: fields[1]) == [4])
  }

  @Test func aWholeHeadingLeavesLongerOnesAside() throws {
    let table = try headed([["上级企业名称", "企业名称", "注册号", "总部统一社会信用代码", "信用代码"]])
    #expect(table.columns(of: .entityName) == [2])
    #expect(table.columns(of: .code) == [5])
  }

  /// The headings of real plans and checklists (domain §2.4, §2.5).
  @Test(arguments: [
    ("序号|检查主体|年度计划名称|检查内容|计划开展时间|股室|抽查比例|抽查频次|抽查数量", TableKind.plan),
    ("序号|抽查任务名称|抽查事项|抽查对象范围|抽查比例及频次|智慧监管(信用风险分类)要求|抽查检查起止时间|发起部门|配合部门", .plan),
    ("序号|抽查任务名称|抽查事项|发起方式|抽查主体(层级)|抽查对象|抽查基数|抽查比例|实施抽查时间段|备注", .plan),
    ("抽查计划编号|任务名称|抽查类型|抽查对象|发起部门|参与部门|抽查比例(数量)|检查方式|起止时间|抽查事项", .plan),
    ("序号|抽查领域|抽查事项|检查对象|发起部门|配合部门|抽查比例|抽查频次|计划任务实施时段", .plan),
    ("序号|抽查领域|抽查事项|检查对象|抽查比例|发起部门|配合部门|实施层级及说明", .plan),
    ("编号|抽查事项名称|抽查子项|抽查依据|抽查主体|抽查对象|抽查比例|抽查频次|抽查方式|检查人员要求|备注", .checklist),
    ("序号|抽查类别|抽查事项|检查对象|事项类别（一般检查事项/重点检查事项）|检查方式|检查主体|检查依据", .checklist),
    ("单位名称|序号|抽查类别名称|事项名称|事项类别|检查依据|检查方式|检查内容及要求|备注", .checklist),
    ("序号|抽查事项|检查对象|抽查内容|抽查依据|抽查方式|抽查比例和频次|备注", .checklist),
    ("序号|抽查事项|抽查依据|抽查对象|抽查基数|抽查比例|抽查周期|随机抽查方式|抽查主体|实施日期", .checklist),
    ("序号|检查项目|检查内容|检查依据", .checklist),
    ("序号|抽查领域|抽查事项|检查对象|发起部门|配合部门|抽查层级", .checklist),
    ("序号|计划序号|内部序号|注册号|企业名称|法定代表人|企业类型大类|登记机关|管辖单位|信用代码", .registry),
    ("市场主体名称|统一社会信用代码(注册号)|法定代表人|注册地址|联络人|联系方式", .registry),
    ("检查机关|管辖单位|姓名|执法证号|性别|身份证号|职务|执法(监督)类型|状态|联系电话", .roster),
    ("单位工号|姓名|性别|身份证号|手机号|岗位大类|所在业务部门（机构）|是否专家|工商执法证编号|工商执法证有效期", .roster),
    ("姓名|执法证号|执法领域", .roster),
    ("姓名|执法证号|回避对象|统一社会信用代码|回避情形", .recusals),
    ("统一社会信用代码|企业名称|抽取日期|抽查任务名称", .history),
  ])
  func realHeadingsAreRecognised(headings: String, kind: TableKind) throws {
    let row = headings.split(separator: "|").map(String.init)
    #expect(try headed([row]).kind == kind)
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

  @Test func `an office's heading takes the place of an alias, and the longest alias counts`() {
    var aliases = AliasTable.embedded
    #expect(aliases.match("企业名称", in: .registry) == .whole(.entityName))
    aliases.add("企业名称", for: .legalRepresentative, in: .registry)
    #expect(aliases.match("企业名称", in: .registry) == .whole(.legalRepresentative))
    #expect(aliases.match("新企业名称", in: .registry) == .partial(.legalRepresentative))
    aliases.add("新企业名称", for: .entityName, in: .registry)
    #expect(aliases.match("最新企业名称", in: .registry) == .partial(.entityName))
    #expect(
      aliases.match("企业名称", in: .checklist) == AliasTable.embedded.match("企业名称", in: .checklist))
  }
}
