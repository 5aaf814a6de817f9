import Sampling
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct OptionalTablesTests {
  private static let place = CellLocation(file: "人员.csv", row: 2)

  private let inspectors = [("B1", "张三", "城关所"), ("B2", "李四", "城关所"), ("B3", "李四", "陶乐所")].map {
    var inspector = Inspector(id: id($0.0), name: $0.1, unit: $0.2, location: Self.place)
    inspector.certificates = [Certificate(number: $0.0, validThrough: nil)]
    return inspector
  }

  private let entities = Registry(
    [
      ("91640221MA0000015P", "海角甲商贸有限公司"), ("91640221MA75Y0AB35", "海角乙商贸有限公司"),
      ("92640221MA76L1C25N", "海角小吃店"), ("936402215748700058", "海角小吃店"),
    ].map {
      var entity = Entity(
        id: id($0.0), code: $0.0, name: $0.1,
        status: RegistrationStatus(word: "存续", isDrawable: true), location: Self.place)
      entity.station = "城关所"
      return entity
    })

  private func recusals(_ table: inout SmallTable) -> [Recusal] {
    RecusalImporter.recusals(
      of: [table.headed], inspectors: inspectors, entities: entities, log: &table.log)
  }

  @Test func `resolves recusals by name, code and unit`() throws {
    var table = try SmallTable([
      ["姓名", "执法证号", "工作单位", "回避对象", "统一社会信用代码", "回避单位", "事由"],
      ["张 三", "", "", "海角甲商贸有限公司", "", "", "近亲属任职"],
      ["", "b2", "", "", "91640221ma75y0ab35", "", "持股"], ["李四", "", "陶乐所", "", "", "城关所", "原任所长"],
    ])
    #expect(
      recusals(&table) == [
        Recusal(inspector: id("B1"), entity: id("91640221MA0000015P"), unit: nil, reason: "近亲属任职"),
        Recusal(inspector: id("B2"), entity: id("91640221MA75Y0AB35"), unit: nil, reason: "持股"),
        Recusal(inspector: id("B3"), entity: nil, unit: "城关所", reason: "原任所长"),
      ])
    #expect(table.findings.isEmpty)
  }

  @Test func `refuses recusals that name nobody, nothing or several`() throws {
    var table = try SmallTable([
      ["姓名", "执法证号", "回避对象", "回避单位", "事由"], ["王五", "", "海角甲商贸有限公司", "", "持股"],
      ["李四", "", "海角小吃店", "", "持股"], ["张三", "B2", "海角丙公司", "", ""], ["", "", "", "高仁所", "持股"],
      ["张三", "", "", "", "持股"], ["", "B9", "", "城关所", "持股"],
    ])
    #expect(recusals(&table).isEmpty)
    #expect(
      table.findings == [
        "A2 I502", "A3 I503", "C3 I507", "B4 I504", "C4 I506", "E4 I509", "A5 I501", "D5 I508",
        "C6 I505", "B7 I502",
      ])
  }

  @Test func `reads scope rules with several conditions`() throws {
    var table = try SmallTable([
      ["范围文字", "字段", "值", "字段2", "值2"], ["餐饮单位", "行业", "H62*", "市场主体类型", "个体工商户"],
      ["", "业态", "餐饮", "", ""], ["电梯单位", "", "", "", ""], ["药店", "业态", "", "", ""],
    ])
    let rules = ScopeImporter.rules(of: [table.headed], log: &table.log)
    #expect(
      rules == [
        ScopeRule(
          words: "餐饮单位",
          conditions: [.init(field: "行业", value: "H62*"), .init(field: "市场主体类型", value: "个体工商户")]),
        ScopeRule(words: "餐饮单位", conditions: [.init(field: "业态", value: "餐饮")]),
      ])
    #expect(table.findings == ["A3 I602", "B4 I513", "C5 I512"])
  }

  @Test func `reads confirmed exclusions`() throws {
    var table = try SmallTable([
      ["文件", "工作表", "行号", "原因", "批准人"], ["名录库.xlsx", "企业", "15", "代码损坏", "王五"],
      ["名录库.csv", "", "第三行", "代码损坏", "王五"], ["名录库.csv", "", "4", "", ""],
    ])
    let exclusions = ExclusionImporter.exclusions(of: [table.headed], log: &table.log)
    #expect(
      exclusions == [
        ConfirmedExclusion(
          file: "名录库.xlsx", sheet: "企业", row: 15, reason: "代码损坏", approver: "王五",
          location: CellLocation(file: "表.csv", row: 2, column: 3))
      ])
    #expect(table.findings == ["C3 I522", "D4 I521", "E4 I521"])
  }

  @Test func `reads earlier draws`() throws {
    var table = try SmallTable([
      ["统一社会信用代码", "企业名称", "抽取日期", "任务名称"], ["91640221MA0000015P", "", "2021年3月10日", "甲任务"],
      ["", "海角乙商贸有限公司", "2021.3.10", "甲任务"], ["91640221123456788B", "", "2021-03-10", "甲任务"],
      ["", "海角丙公司", "2021-03-10", "甲任务"], ["", "海角小吃店", "2021年3月", "甲任务"],
      ["", "", "2021-03-10", "甲任务"],
    ])
    let draws = HistoryImporter.pastDraws(
      of: [table.headed], entities: entities, itemNames: [], log: &table.log)
    #expect(
      draws.map(\.entity.text) == [
        "91640221MA0000015P", "91640221MA75Y0AB35", "91640221123456788B",
      ])
    #expect(draws.map(\.date.iso) == ["2021-03-10", "2021-03-10", "2021-03-10"])
    #expect(
      table.findings == ["A4 I532", "B5 I532", "C6 I534", "B6 I533", "B7 I531"])
    #expect(table.fates[5] == .ignored(reason: "对象不在名录库"))
  }
}
