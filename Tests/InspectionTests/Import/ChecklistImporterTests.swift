import Spreadsheet
import Testing

@testable import Inspection

@Suite struct ChecklistImporterTests {
  private func items(_ table: inout SmallTable) -> [CheckItem] {
    ChecklistImporter.items(of: [table.headed], log: &table.log)
  }

  @Test func `fills vertical merges below two heading rows`() throws {
    let texts = [
      ["海角县随机抽查事项清单"],
      ["序号", "抽查项目", "", "检查对象", "事项类别", "检查方式", "检查主体", "检查依据", "检查人员要求"],
      ["", "抽查类别", "抽查事项", "", "", "", "", "", ""],
      ["1", "登记事项检查", "名称规范使用情况的检查", "企业", "一般检查事项", "实地核查", "县局", "《条例》", "无需专业岗位资格"],
      ["2", "", "住所（经营场所）的检查", "企业", "一般检查事项", "", "", "", "无需专业岗位资格"],
      ["3", "计量监督检查", "计量器具的检查", "企业", "重点检查事项", "抽样检测", "县局", "《计量法》", "需计量检定员资格"],
    ]
    let merges = [
      CellRange(rows: 2...2, columns: 2...3), CellRange(rows: 4...5, columns: 2...2),
      CellRange(rows: 4...5, columns: 6...6), CellRange(rows: 4...5, columns: 7...7),
      CellRange(rows: 4...5, columns: 8...8),
    ]
    var table = try SmallTable(texts, sheet: "清单", merges: merges)
    let found = items(&table)
    #expect(found.map(\.name) == ["名称规范使用情况的检查", "住所（经营场所）的检查", "计量器具的检查"])
    #expect(found.map(\.category) == ["登记事项检查", "登记事项检查", "计量监督检查"])
    #expect(found.map(\.kind) == ["一般检查事项", "一般检查事项", "重点检查事项"])
    #expect(found.map(\.method) == ["实地核查", "实地核查", "抽样检测"])
    #expect(found.map(\.basis) == ["《条例》", "《条例》", "《计量法》"])
    #expect(found.map(\.agency) == ["县局", "县局", "县局"])
    #expect(found.map(\.requiredSpeciality) == ["", "", "计量检定员"])
    #expect(table.findings.isEmpty)
  }

  @Test func `fills the categories of delimited text and says so`() throws {
    var table = try SmallTable([
      ["抽查类别", "抽查事项", "检查依据"], ["登记事项检查", "名称的检查", "《条例》"], ["", "住所的检查", ""],
      ["价格检查", "标价的检查", ""],
    ])
    let found = items(&table)
    #expect(found.map(\.category) == ["登记事项检查", "登记事项检查", "价格检查"])
    #expect(found.map(\.basis) == ["《条例》", "", ""])
    #expect(table.findings == ["A3 I602"])
  }

  @Test func `joins the contents of one item`() throws {
    var table = try SmallTable([
      ["抽查事项", "检查内容", "检查依据"], ["名称的检查", "是否悬挂", "《条例》"], ["", "是否一致", ""],
      ["名称的检查", "是否悬挂", "《条例》"],
    ])
    #expect(items(&table).map(\.content) == ["是否悬挂\n是否一致"])
    #expect(table.fates == [2: .imported, 3: .imported, 4: .ignored(reason: "重复行")])
    #expect(table.findings == ["A3 I602"])
  }

  @Test func `reads points, materials and what must not be announced`() throws {
    var table = try SmallTable([
      ["抽查事项", "检查内容", "操作要领", "检查材料清单", "是否告知"],
      ["执照的检查", "是否亮照", "看大堂", "营业执照", "不宜告知"],
      ["执照的检查", "有无涂改", "看原件", "营业执照、章程", "不宜告知"],
      ["名称的检查", "是否一致", "", "", "视情况"],
    ])
    let item = try #require(items(&table).first)
    #expect(item.content == "是否亮照\n有无涂改" && item.guidance == "看大堂\n看原件")
    #expect(item.materials == ["营业执照", "章程"] && item.isUnannounced)
    #expect(table.findings == ["E4 I305"])
  }

  @Test func `takes an item with members for their category`() throws {
    var table = try SmallTable(
      [
        ["编号", "抽查事项名称", "抽查子项", "抽查依据"], ["1", "登记事项", "名称", "《条例》"],
        ["", "", "住所", ""], ["2", "价格", "", "《价格法》"],
      ], sheet: "清单", merges: [CellRange(rows: 2...3, columns: 2...2)])
    let found = items(&table)
    #expect(found.map(\.name) == ["名称", "住所", "价格"])
    #expect(found.map(\.category) == ["登记事项", "登记事项", ""])
  }

  @Test func `fills no member of another item`() throws {
    var table = try SmallTable([
      ["抽查事项名称", "抽查子项", "抽查依据"], ["登记事项", "名称", "《条例》"], ["", "住所", ""],
      ["价格", "", "《价格法》"],
    ])
    let found = items(&table)
    #expect(found.map(\.name) == ["名称", "住所", "价格"])
    #expect(found.map(\.category) == ["登记事项", "登记事项", ""])
    #expect(table.findings == ["A3 I602"])
  }

  @Test func `reports each bad cell at its place`() throws {
    var table = try SmallTable(
      [
        ["抽查类别", "抽查事项", "事项类别", "检查人员要求"], ["特种设备检查", "电梯的检查", "其他", "需专业岗位资格"],
        ["特种设备检查", "", "一般检查事项", ""], ["特种设备检查", "电梯的检查", "一般检查事项", "需电梯检验员资格"],
      ], sheet: "清单")
    #expect(items(&table).map(\.requiredSpeciality) == ["特种设备"])
    #expect(table.findings == ["C2 I302", "D2 I303", "B3 I301", "D4 I304"])
    #expect(table.fates[3] == .rejected(code: "I301"))
  }

  @Test(arguments: [
    ("", SpecialityRequirement.none), ("无需专业岗位资格", .none), ("不限", .none),
    ("需专业岗位资格", .unnamed), ("需要专业岗位资格", .unnamed), ("需特种设备安全监察资格", .named("特种设备安全监察")),
    ("应当具备食品检查员资质", .named("食品检查员")), ("药品", .named("药品")),
  ])
  func `reads what is asked of officers`(text: String, expected: SpecialityRequirement) {
    #expect(SpecialityRequirement(text) == expected)
  }
}
