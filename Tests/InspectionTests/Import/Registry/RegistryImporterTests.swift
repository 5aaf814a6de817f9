import Sampling
import Spreadsheet
import Testing

@testable import Inspection

struct RegistryImporterTests {
  @Test func aRowBecomesAnEntity() throws {
    let result = try registry([
      ["统一社会信用代码", "企业名称", "法定代表人/电话", "住所", "监管所", "企业类型", "行业", "登记状态", "风险等级", "监管标签"],
      [
        "91640221MA0000015P", "平罗县 甲商店", "张三 0952-0000000", "甲路1号", "城关所", "个体工商户", "F5211",
        "歇业", "C类", "食品，药品;特种设备\n食品",
      ],
    ])
    let entity = try #require(result.entities.first)
    #expect(entity.id.text == "91640221MA0000015P")
    #expect(entity.name == "平罗县 甲商店")
    #expect(entity.legalRepresentative == "张三")
    #expect(entity.station == "城关所")
    #expect(entity.status == RegistrationStatus(word: "歇业", isDrawable: false))
    #expect(entity.riskClass == "C")
    #expect(entity.tags == ["食品", "药品", "特种设备"])
    #expect(result.findings == ["1 I140"])
  }

  @Test(arguments: [
    (Cell.Kind.number, "I121"), (.percent, "I121"), (.date, "I121"), (.boolean, "I121"),
    (.error, "I603"),
  ])
  func aCodeCellThatIsNoTextRejectsTheRow(kind: Cell.Kind, code: String) throws {
    var row = Row(number: 2)
    row.append(column: 1, kind: kind, "640221200001236".utf8)
    row.append(column: 2, "甲商店".utf8)
    let heading = Table(file: "", texts: [["注册号", "企业名称"]]).rows
    let result = try registry(Table(file: "名录.xlsx", sheet: "表", rows: heading + [row]))
    #expect(result.entities.isEmpty)
    #expect(result.findings.contains("A2 " + code))
    #expect(result.log.accounts.first?.fates[2] == .rejected(code: code))
  }

  @Test func theNumberStandsInForAMissingCode() throws {
    let result = try registry([
      ["统一社会信用代码", "注册号", "企业名称"], ["", "640221200001236", "甲商店"],
      ["91640221MA0000015P", "640221600123457", "乙商店"],
    ])
    #expect(result.entities.map(\.id.text) == ["640221200001236", "91640221MA0000015P"])
  }

  @Test func anObjectWithoutCodeIsNamedByItsFirstDistinguishingValue() throws {
    let result = try registry([
      ["产品名称", "编号", "批次", "住所"], ["甲牌饼干", "", "B1", "甲路"], ["甲牌饼干", "7", "B1", "甲路"],
    ])
    // First 24 hex of sha256("DR1 name|甲牌饼干|B1") and of sha256("DR1 name|甲牌饼干|7").
    #expect(
      result.entities.map(\.id.text) == [
        "N.F63EB067330A8B485970BE4E", "N.DA835ABF00F2F54DA6C5533F",
      ])
    #expect(result.entities.map(\.code) == ["", ""])
  }

  @Test func aCodeInTheColumnOfNumbersIsFound() throws {
    let result = try registry([
      ["统一社会信用代码", "注册号", "企业名称"], ["640221200001236", "91640221MA0000015P", "甲商店"],
    ])
    #expect(result.entities.map(\.id.text) == ["91640221MA0000015P"])
    #expect(result.findings == ["A2 I146"])
  }

  @Test func aNameThatBecameADateIsRefused() throws {
    let table = Table(
      file: "名录.xlsx", sheet: "一", texts: [["注册号", "企业名称"], ["640221200001236", "2021-03-05"]])
    let result = try registry(table.with(.date, row: 2, column: 2))
    #expect(result.entities.isEmpty)
    #expect(result.findings == ["B2 I143"])
  }

  @Test func oneRowTwiceCountsOnce() throws {
    let result = try registry([
      ["注册号", "企业名称"], ["640221200001236", "甲商店"], ["640221200001236 ", "甲商店"],
    ])
    #expect(result.entities.count == 1)
    #expect(result.log.accounts.first?.fates[3] == .ignored(reason: "重复行"))
    #expect(result.findings.contains("A3 I133"))
  }

  @Test func twoRowsWithOneCodeAndOtherContentAreBothRejected() throws {
    let result = try registry([
      ["注册号", "企业名称"], ["640221200001236", "甲商店"], ["640221200001236", "乙商店"],
      ["640221200001236", "甲商店"],
    ])
    #expect(result.entities.isEmpty)
    #expect(result.log.accounts.first?.counts.rejected == 3)
    #expect(
      result.findings.filter { $0.hasSuffix("I134") }.sorted() == ["A2 I134", "A3 I134", "A4 I134"])
  }

  @Test(arguments: [
    ("张三", "张三", [3]), ("张三", "李四", []), ("张三", "", []), ("", "", [3]),
  ])
  func `one name with two codes is reported for one person`(
    first: String, second: String, rows: [Int]
  ) throws {
    let result = try registry([
      ["统一社会信用代码", "企业名称", "法定代表人"], ["91640221MA0000015P", "平罗县示例超市", first],
      ["92640221MA76L1C25N", "平罗县示例超市", second],
    ])
    #expect(result.entities.count == 2)
    #expect(result.findings.filter { $0.hasSuffix("I135") } == rows.map { "B\($0) I135" })
  }

  @Test func columnsThatSomeWordsNameAreKept() throws {
    let texts = [
      ["注册号", "企业名称", "经营范围", "联系电话", "是否 连锁"],
      ["640221200001236", "甲商店", "食品", "0952-0000000", "是"],
    ]
    let result = try registry(texts, wanted: ["经营范围、是否连锁", "联系电话"])
    #expect(result.entities.first?.others == ["经营范围": "食品", "是否连锁": "是"])
    #expect(try registry(texts).entities.first?.others == [:])
  }

  @Test func aFlagThatIsSetIsATag() throws {
    let result = try registry([
      ["注册号", "企业名称", "是否列入经营异常名录", "重点关注对象"], ["640221200001236", "甲商店", "√", "否"],
    ])
    #expect(result.entities.first?.tags == ["经营异常名录"])
  }

  @Test func unknownStatusesAreListedOnceWithTheirCounts() throws {
    let result = try registry([
      ["注册号", "企业名称", "登记状态"], ["640221200001236", "甲商店", "待定"],
      ["640221600123457", "乙商店", "待定"], ["350503100000013", "丙商店", "存续"],
    ])
    #expect(result.entities.map(\.name) == ["丙商店"])
    #expect(result.findings == ["1 I139", "C2 I138", "C3 I138"])
    let summary = result.log.sortedDiagnostics.first?.problem as? RegistryProblem
    #expect(summary == .unknownStatuses(["待定（2 行）"]))
  }

  private struct Result {
    let entities: Registry
    let log: ImportLog

    var findings: [String] {
      log.sortedDiagnostics.filter { $0.problem.code != "I136" && $0.problem.code != "I142" }.map {
        let place = $0.location?.address?.description ?? $0.location?.row.map(String.init) ?? ""
        return place + " " + $0.problem.code
      }
    }
  }

  private func registry(_ texts: [[String]], wanted: [String] = []) throws -> Result {
    try registry(Table(file: "名录.csv", texts: texts), wanted: wanted)
  }

  private func registry(_ table: Table, wanted: [String] = []) throws -> Result {
    var log = ImportLog()
    guard case .table(let headed) = HeadingFinder().find(in: table) else {
      throw ReadError.empty
    }
    #expect(headed.kind == .registry)
    log.open(headed)
    let entities = RegistryImporter.entities(
      of: [headed], settings: Settings(), wanted: wanted, log: &log)
    return Result(entities: entities, log: log)
  }
}
