import Sampling
import Spreadsheet
import Testing

@testable import Inspection

/// Registries of products, projects, equipment and acts, all of them fictional.
@Suite struct SpecialObjectsTests {
  private func entities(_ tables: [(file: String, texts: [[String]])]) -> Inputs {
    Inputs(sheets: tables.map { Table(file: $0.file, texts: $0.texts) })
  }

  private static let products = [
    ["重点工业产品库"],
    ["产品名称", "规格型号", "批号", "生产单位", "统一社会信用代码", "联系电话"],
    ["示例电热毯", "150×80", "240101", "示例家纺厂", "91640221MA0000015P", "13800000000"],
    ["示例电热毯", "150×80", "240102", "示例家纺厂", "91640221MA0000015P", "13800000000"],
  ]
  private static let enterprises = [
    ["企业名称", "统一社会信用代码", "登记状态", "市场主体类型"],
    ["示例家纺厂", "91640221MA0000015P", "存续", "企业"],
    ["示例小吃店", "92640221MA000004X2", "存续", "个体工商户"],
  ]

  @Test(arguments: [
    (["产品名称", "批号"], ["示例电线", "2401"], "2401"),
    (["项目名称", "建设单位", "标段"], ["示例大桥", "示例路桥公司", "二标段"], "二标段"),
    (["设备名称", "设备代码", "使用登记证编号"], ["示例锅炉", "11006402", "锅10宁B001"], "11006402"),
    (["特种设备名称", "使用登记证编号"], ["示例电梯", "梯11宁B002"], "梯11宁B002"),
    (["行为/事项名称", "行为主体"], ["示例广告发布", "示例传媒"], ""),
    (["危险化学品名称", "经营许可证编号"], ["示例乙醇", "宁危001"], "宁危001"),
  ])
  func idsComeFromTheNameAndTheFirstNumber(
    _ headings: [String], _ row: [String], _ mark: String
  ) throws {
    let inputs = entities([("库.csv", [headings, row])])
    let entity = try #require(inputs.entities.first)
    #expect(entity.isSpecial && entity.kind == .special)
    #expect(entity.id == .derived(fromName: row[0], distinguishing: mark))
    #expect(entity.status.isDrawable)
    #expect(inputs.diagnostics.count { $0.problem.code == "I136" } == 1)
  }

  @Test func theProducersCodeIsNoIdAndItsTelephoneIsNotKept() throws {
    let inputs = entities([("产品.csv", Self.products)])
    #expect(inputs.entities.map(\.name) == ["示例电热毯", "示例电热毯"])
    #expect(inputs.entities.allSatisfy { $0.code.isEmpty })
    #expect(
      inputs.entities[0].ownWords
        == "规格型号：150×80；批号：240101；生产单位：示例家纺厂；统一社会信用代码：91640221MA0000015P")
  }

  @Test(arguments: [
    ("全部", 2), ("企业", 1), ("市场主体", 2), ("存续", 2), ("重点工业产品库", 2), ("产品", 2), ("企业库", 2),
  ])
  func anEnterpriseTaskNeverTakesProducts(_ scope: String, _ expected: Int) throws {
    let inputs = entities([("产品.csv", Self.products), ("企业库.csv", Self.enterprises)])
    let filter = try ScopeReader(entities: inputs.entities, rules: []).filter(for: scope)
    let found = inputs.entities.filter(filter.contains)
    #expect(found.count == expected)
    #expect(Set(found.map(\.isSpecial)).count == 1)
    #expect(found[0].isSpecial == ["重点工业产品库", "产品"].contains(scope))
  }

  @Test func aTaskForEverythingIsToldOfThePoolsLeftOut() throws {
    let inputs = entities([("产品.csv", Self.products), ("企业库.csv", Self.enterprises)])
    let notes = ["全部", "企业", "重点工业产品库"].map {
      PoolProblem.diagnostics(of: Samples.task(scope: $0), entities: inputs.entities).count
    }
    #expect(notes == [1, 0, 0])
    #expect(!inputs.diagnostics.contains { $0.problem.code == "I108" })
  }

  @Test func aStationsScopeConcernsMarketEntitiesAlone() throws {
    let inputs = entities([
      ("产品.csv", [["产品名称", "批号", "管辖单位"], ["示例电线", "1", "城关所"]]),
      (
        "企业.csv",
        [["企业名称", "统一社会信用代码", "管辖单位"], ["示例厂", "91640221MA0000015P", "城关所"]]
      ),
    ])
    let filter = try ScopeReader(entities: inputs.entities, rules: []).filter(for: "城关所")
    #expect(inputs.entities.filter(filter.contains).map(\.name) == ["示例厂"])
  }

  @Test func everythingMeansTheOnlySpecialRegistryAndIsAskedForAmongSeveral() throws {
    let one = entities([("产品.csv", Self.products)]).entities
    #expect(
      one.filter(try ScopeReader(entities: one, rules: []).filter(for: "全部").contains).count == 2)
    let two = entities([
      ("产品.csv", Self.products), ("项目.csv", [["项目名称", "标段"], ["示例大桥", "一"]]),
    ]).entities
    #expect(throws: TaskProblem.scopeUnresolved("全部")) {
      try ScopeReader(entities: two, rules: []).filter(for: "全部")
    }
  }

  @Test func aColumnNamesThePool() throws {
    let inputs = entities([
      (
        "库.csv",
        [["专项库名称", "产品名称", "批号"], ["示例危化品库", "示例乙醇", "1"], ["示例建材库", "示例水泥", "2"]]
      )
    ])
    let filter = try ScopeReader(entities: inputs.entities, rules: []).filter(for: "示例建材库")
    #expect(inputs.entities.filter(filter.contains).map(\.name) == ["示例水泥"])
  }

  @Test func anEnterpriseInTwoRegistriesIsInThePoolOfEither() throws {
    let inputs = entities([
      ("企业库.csv", Self.enterprises), ("加油站库.csv", Array(Self.enterprises[..<2])),
    ])
    let filter = try ScopeReader(entities: inputs.entities, rules: []).filter(for: "加油站库")
    #expect(inputs.entities.filter(filter.contains).map(\.name) == ["示例家纺厂"])
  }

  @Test func aSheetNamedLikeAClassDoesNotTakeItsPlace() throws {
    let inputs = entities([("企业.csv", Self.enterprises)])
    let filter = try ScopeReader(entities: inputs.entities, rules: []).filter(for: "企业")
    #expect(inputs.entities.filter(filter.contains).map(\.name) == ["示例家纺厂"])
  }
}
