import Sampling
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct RosterImporterTests {
  private func inspectors(_ table: inout SmallTable) -> [Inspector] {
    RosterImporter.inspectors(of: [table.headed], log: &table.log)
  }

  @Test func `reads every column of a row`() throws {
    var table = try SmallTable([
      ["姓名", "工作单位", "职务", "执法证号", "有效期至", "业务专长", "是否专家", "人员状态"],
      ["张 三", "城关所", "所长", "nx-0102", "2026年12月31日", "食品，药品,食品", "否", "有效"],
    ])
    let inspector = try #require(inspectors(&table).first)
    #expect(inspector.id.text == "NX-0102")
    #expect(inspector.name == "张三")
    #expect(inspector.unit == "城关所")
    #expect(inspector.post == "所长")
    #expect(inspector.certificates.map(\.number) == ["NX-0102"])
    #expect(inspector.certificates.first?.validThrough?.iso == "2026-12-31")
    #expect(inspector.specialities == ["食品", "药品"])
    #expect(!inspector.isExpert && inspector.isActive && !inspector.isAssistant)
    #expect(table.findings.isEmpty)
    #expect(table.fates == [2: .imported])
  }

  @Test func `joins the two merged rows of one person`() throws {
    let texts = [
      ["海角县执法检查人员名录库"],
      ["填报单位：海角县市场监督管理局　填报时间：2016年10月26日"],
      ["序号", "姓名", "单位及职务", "学历及专业", "编制属性", "执法证件", "", ""],
      ["", "", "", "", "", "执法证件名称", "证件编号", "备注"],
      ["1", "张三", "海角县龙湾所副所长", "本科", "公务员", "省行政执法证", "46-0000002", ""],
      ["", "", "", "", "", "工商行政管理执法证", "460000001", ""],
      ["2", "李四", "龙湾所 科员", "本科", "公务员", "省行政执法证", "46-0000003", ""],
    ]
    let merges = (1...5).map { CellRange(rows: 5...6, columns: $0...$0) }
    var table = try SmallTable(texts, sheet: "人员", merges: merges)
    let found = inspectors(&table)
    #expect(found.map(\.id.text) == ["46-0000002", "46-0000003"])
    #expect(found.first?.certificates.map(\.number) == ["46-0000002", "460000001"])
    #expect(found.map(\.unit) == ["海角县龙湾所", "龙湾所"])
    #expect(found.map(\.post) == ["副所长", "科员"])
    #expect(table.findings == ["C4 I204"])
    #expect(table.fates == [5: .imported, 6: .imported, 7: .imported])
  }

  @Test func `takes a row without a name for the person above`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号", "有效期"], ["张三", "城关所", "B2", ""], ["", "", "B1", "长期"],
    ])
    let found = inspectors(&table)
    #expect(found.map(\.id.text) == ["B1"])
    #expect(found.first?.certificates.count == 2)
    #expect(table.findings.isEmpty)
  }

  @Test func `refuses the further row of a person whose first row is refused`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号", "有效期"], ["张三", "城关所", "B2", "到期再换"], ["", "", "B1", "长期"],
    ])
    #expect(inspectors(&table).isEmpty)
    #expect(table.findings == ["D2 I207", "C3 I216"])
    #expect(table.fates == [2: .rejected(code: "I207"), 3: .rejected(code: "I216")])
  }

  @Test func `takes a repeated name without numbers for one person and says so`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号"], ["张三", "城关所", "B1"], ["张三", "城关所", "B2"],
    ])
    #expect(inspectors(&table).map(\.id.text) == ["B1"])
    #expect(table.findings == ["A3 I211"])
  }

  @Test func `keeps two persons of one name apart by their numbers`() throws {
    var table = try SmallTable([
      ["序号", "姓名", "单位", "执法证号"], ["1", "张三", "城关所", "B1"], ["2", "张三", "城关所", "B2"],
    ])
    #expect(inspectors(&table).map(\.id.text) == ["B1", "B2"])
    #expect(table.findings == ["B3 I212"])
  }

  @Test func `reads the provincial template`() throws {
    var table = try SmallTable([
      ["市场监管领域执法人员数据库"],
      [
        "单位工号", "姓名", "性别", "身份证号", "手机号", "学历", "学历专业", "岗位大类", "从事本岗起始日期",
        "岗位资质资格", "执法事项范围", "地区", "层级", "担任职务", "所在业务部门（机构）", "是否专家", "工商执法证编号",
        "工商执法证有效期", "省执法证编号", "执法证有效期", "执法人员状态",
      ],
      [
        "0011", "张三", "男", "", "", "本科", "法学", "综合执法", "2015-07-01", "特种设备，食品", "广告,食品",
        "某市", "县级", "科员", "信用科", "否", "330000001", "2026-01-31", "3300001", "长期", "有效",
      ],
    ])
    let inspector = try #require(inspectors(&table).first)
    #expect(inspector.id.text == "330000001")
    #expect(inspector.certificates.map(\.number) == ["330000001", "3300001"])
    #expect(inspector.certificates.map { $0.validThrough?.iso } == ["2026-01-31", nil])
    #expect(inspector.specialities == ["综合执法", "特种设备", "食品", "广告"])
    #expect(inspector.unit == "信用科")
    #expect(inspector.post == "科员")
    #expect(table.findings.isEmpty)
  }

  @Test func `reads a roster without units and says so`() throws {
    var table = try SmallTable([["姓名", "执法证号", "执法领域"], ["张三", "B1", "教育"]])
    #expect(inspectors(&table).map(\.specialities) == [["教育"]])
    #expect(table.findings == ["1 I202"])
  }

  @Test func `takes the smaller of two units`() throws {
    var table = try SmallTable([
      ["检查机关", "管辖单位", "姓名", "执法证号", "职务", "执法(监督)类型", "文化程度", "状态"],
      ["某县局", "城关所", "张三", "B1", "科员", "药品", "本科", "在岗"],
    ])
    let inspector = try #require(inspectors(&table).first)
    #expect(inspector.unit == "城关所")
    #expect(inspector.specialities == ["药品"])
    #expect(inspector.isActive)
  }

  @Test func `leaves out the hint row and the example`() throws {
    var table = try SmallTable([
      ["市场监管领域执法人员数据库"],
      ["单位工号", "姓名", "身份证号", "手机号", "所在业务部门（机构）", "执法证编号", "执法证有效期"],
      ["是或否", "", "", "某科", "…", "【无则空白填写】", "YYYY-MM-DD"],
      ["0010", "案例（请删除）", "", "", "某科", "123", "2030-01-01"],
      ["0011", "张三", "110101190001010000", "13800000000", "信用科", "B1", "2030-01-01"],
    ])
    let found = inspectors(&table)
    #expect(found.map(\.name) == ["张三"])
    #expect(!String(describing: found).contains("110101190001010000"))
    #expect(!String(describing: found).contains("13800000000"))
    #expect(
      table.fates == [
        3: .ignored(reason: "填写提示行"), 4: .ignored(reason: "示例行"), 5: .imported,
      ])
  }

  @Test func `keeps a person without a certificate by a derived id`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号"], ["张三", "城关所", "无"], ["李四*", "城关所", ""],
      ["王五", "城关所", "宁证字第5号"],
    ])
    let found = inspectors(&table)
    let ids = ["张三", "李四", "王五"].map {
      CanonicalID.derived(fromName: $0, distinguishing: "城关所").text
    }
    #expect(found.map(\.id.text) == ids)
    #expect(found.map(\.isAssistant) == [false, true, false])
    #expect(table.findings == ["A2 I208"])
  }

  /// Numbers with Han characters are no ids, and still belong to one person each.
  @Test func `refuses two persons with one Chinese number, not two without a number`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号"], ["张三", "城关所", "宁A02001"], ["张三", "崇岗所", "宁 a02001"],
      ["李四", "城关所", "办理中"], ["王五", "城关所", "办理中"], ["赵六", "城关所", "宁A02002"],
    ])
    #expect(inspectors(&table).map(\.name) == ["李四", "王五", "赵六"])
    #expect(table.fates[2] == .rejected(code: "I213") && table.fates[3] == .rejected(code: "I213"))
  }

  @Test func `refuses two of one name and unit that no number tells apart`() throws {
    var table = try SmallTable([
      ["序号", "姓名", "单位", "执法证号"], ["1", "张三", "城关所", "宁执甲"], ["2", "张三", "城关所", "宁执乙"],
      ["3", "李四（大）", "城关所", "宁执丙"], ["4", "李四（小）", "城关所", "宁执丁"],
    ])
    #expect(inspectors(&table).map(\.name) == ["李四（大）", "李四（小）"])
    #expect(table.findings == ["B3 I219", "B2 I219"])
    #expect(table.fates[2] == .rejected(code: "I219") && table.fates[3] == .rejected(code: "I219"))
  }

  @Test func `refuses both of two rows that contradict each other`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号"], ["张三", "城关所", "B1"], ["李四", "城关所", "b1"],
      ["王五", "城关所", "B3"],
    ])
    #expect(inspectors(&table).map(\.id.text) == ["B3"])
    #expect(table.findings == ["C3 I213", "C2 I213"])
    #expect(
      table.fates == [2: .rejected(code: "I213"), 3: .rejected(code: "I213"), 4: .imported])
  }

  @Test func `ignores a repetition`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号"], ["张三", "城关所", "B1"], ["李四", "城关所", "B2"],
      ["李四", "城关所", "B2"], ["张三", "城关所", "B1"],
    ])
    #expect(inspectors(&table).map(\.id.text) == ["B1", "B2"])
    #expect(table.fates[4] == .ignored(reason: "重复行"))
    #expect(table.fates[5] == .ignored(reason: "重复行"))
    #expect(table.findings == ["A4 I217", "A5 I217"])
  }

  @Test func `reports each bad cell at its place`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号", "有效期", "是否专家", "人员状态"],
      ["张三", "城关所", "B1", "2026-02-30", "也许", "下海"],
      ["", "城关所", "", "", "", ""],
      ["李四", "", "B2", "", "是", "退休"],
    ])
    let found = inspectors(&table)
    #expect(found.map(\.isExpert) == [true])
    #expect(found.map(\.isActive) == [false])
    #expect(table.findings == ["D2 I207", "E2 I210", "F2 I209", "A3 I201", "B4 I203"])
    #expect(
      table.fates == [2: .rejected(code: "I207"), 3: .rejected(code: "I201"), 4: .imported])
  }

  @Test func `copies the unit where it says the same as above`() throws {
    var table = try SmallTable([
      ["姓名", "单位", "执法证号"], ["张三", "城关所", "B1"], ["李四", "同上", "B2"],
      ["王五", "〃", "B3"],
    ])
    #expect(inspectors(&table).map(\.unit) == ["城关所", "城关所", "城关所"])
    #expect(table.findings == ["B3 I601"])
  }

  @Test(arguments: [
    ("龙湾市场监管所副所长", "龙湾市场监管所", "副所长"), ("城关所 科员", "城关所", "科员"),
    ("信用科科长", "信用科", "科长"), ("城关所", "城关所", ""), ("办公室主任", "办公室", "主任"),
  ])
  func `takes unit and post apart`(text: String, unit: String, post: String) {
    let combined = CombinedUnit(text)
    #expect(combined.unit == unit)
    #expect(combined.post == post)
  }
}
