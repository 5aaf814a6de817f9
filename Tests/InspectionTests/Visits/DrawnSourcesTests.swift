import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// Drawn lists as departments send them; all names and codes are fictional.
@Suite struct DrawnSourcesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sources(_ files: [(name: String, text: String)]) throws -> DrawnSources {
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/\(name)"))
    }
    return try DrawnSources(paths: files.map { "\(folder.path)/\($0.name)" })
  }

  private func codes(_ sources: DrawnSources) -> [String] {
    sources.diagnostics.map(\.problem.code)
  }

  private static let market = """
    2026年登记事项抽查名单
    任务期限：2026年3月1日至2026年5月31日
    序号,企业名称,统一社会信用代码,部门,抽查事项,组长,组员
    1,示例商贸（总店）,91640221MA0000015P,信用监管室,登记事项检查,张三,李四
    2,示例酒店,91640221MA0000023J,信用监管室,登记事项检查,张三,王五
    合计,2,,,,,
    填报人：赵六,,,,,,
    """
  private static let fire = """
    单位名称,信用代码,检查时间
    示例商贸(总店),,2026年5月
    示例影院,91640221MA0000031D,2026年5月
    """

  @Test func readsForeignListsAndMergesByCodeAndName() throws {
    let sources = try sources([("市场监管局.csv", Self.market), ("消防救援大队.csv", Self.fire)])
    #expect(codes(sources) == ["P195"])
    #expect(
      sources.accounts.map(\.counts.words) == [
        "共 7 行 = 导入 2 + 忽略 5 + 拒收 0 + 确认剔除 0", "共 3 行 = 导入 2 + 忽略 1 + 拒收 0 + 确认剔除 0",
      ])
    let plan = VisitPlan(ofLists: sources.lists)
    #expect(plan.visits.map(\.draws) == [[0, 2]])
    #expect(plan.visits[0].window.words == "2026-05-01 至 2026-05-31")
    #expect(plan.visits[0].team.map(\.name) == ["张三", "李四"])
    #expect(plan.visits[0].missingDepartments == ["消防救援大队"])
    #expect(plan.singles.count == 2)
  }

  @Test func windowsThatDoNotMeetKeepListsApart() throws {
    let later = Self.fire.replacingOccurrences(of: "5月", with: "8月")
    let sources = try sources([("甲局.csv", Self.market), ("消防.csv", later)])
    let plan = VisitPlan(ofLists: sources.lists)
    #expect(plan.visits.isEmpty)
    #expect(plan.singles.filter { $0.reason == .otherWindow }.count == 2)
  }

  @Test func aRowWithoutNameAndCodeIsRejected() throws {
    let sources = try sources([("甲.csv", "序号,企业名称,统一社会信用代码\n1,,\n2,示例店,\n")])
    #expect(codes(sources).sorted() == ["P194", "P195"])
    #expect(sources.accounts[0].fates[2] == .rejected(code: "P194"))
    #expect(sources.lists.draws.map(\.name) == ["示例店"])
  }

  @Test func aCodeThatExcelDestroyedIsRejectedAsInCheck() throws {
    let sources = try sources([("甲.csv", "企业名称,统一社会信用代码\n示例店,9.16402E+17\n")])
    #expect(sources.accounts[0].fates[2] == .rejected(code: "I122"))
  }

  @Test func duplicatesWithinOneListAreNoJointVisit() throws {
    let sources = try sources([
      (
        "甲.csv",
        "企业名称,统一社会信用代码,部门\n示例店,91640221MA0000015P,甲局\n示例店,91640221MA0000015P,甲局\n"
      )
    ])
    let plan = VisitPlan(ofLists: sources.lists)
    #expect(plan.visits.isEmpty)
    #expect(plan.singles.map(\.reason) == [.onlyDraw, .repeated])
  }

  @Test func reservesBelowAListWereNotDrawn() throws {
    let text = "企业名称,注册号,部门\n示例店,640221000010007,甲局\n\n候补对象\n企业名称,注册号,部门\n示例二店,640221000010218,甲局\n"
    let sources = try sources([("甲.csv", text)])
    #expect(sources.lists.draws.map(\.name) == ["示例店"])
    #expect(sources.accounts[0].fates[6] == .ignored(reason: "候补名单"))
    #expect(sources.accounts[0].counts.total == 5)
  }

  @Test func reservesAndAmendmentsAboveAListWereNotDrawn() throws {
    let heading = "企业名称,注册号,部门\n"
    let text =
      "六、候补对象\n" + heading + "示例二店,640221000010218,甲局\n七、变更记录\n检查对象,变更前,变更后\n示例三店,李四,张三\n"
      + "八、检查对象\n" + heading + "示例店,640221000010007,甲局\n"
    let sources = try sources([("甲.csv", text)])
    #expect(sources.lists.draws.map(\.name) == ["示例店"])
    #expect(sources.accounts[0].fates[3] == .ignored(reason: "候补名单"))
    #expect(sources.accounts[0].fates[6] == .ignored(reason: "变更记录"))
    #expect(sources.accounts[0].counts.total == 9)
  }

  @Test(arguments: [
    ("空.csv", ""), ("文字.csv", "今天天气很好\n明天也不错\n"), ("坏.xlsx", "PK\u{3}\u{4}坏了"),
  ])
  func whatIsNoListIsAnErrorAndStopsNothingElse(_ name: String, _ text: String) throws {
    let sources = try sources([(name, text), ("甲.csv", "企业名称,部门\n示例店,甲局\n")])
    #expect(sources.diagnostics.contains { $0.problem.severity == .error })
    #expect(sources.lists.draws.map(\.name) == ["示例店"])
  }

  @Test func aWindowThatEndsBeforeItStartsCountsAsUnstated() throws {
    let text = "企业名称,部门,开始日期,结束日期\n示例店,甲局,2026-05-01,2026-03-31\n"
    let sources = try sources([("甲.csv", text)])
    #expect(codes(sources) == ["P196"])
    #expect(sources.lists.tasks.map(\.window) == [.unstated])
    #expect(VisitPlan(ofLists: sources.lists).singles.count == 1)
  }

  @Test func aPlanIsNoDrawnList() throws {
    let sources = try sources([("计划.csv", "抽查任务名称,抽查对象范围,抽查比例\n任务一,全部,5%\n")])
    #expect(codes(sources) == ["P193"])
  }

  @Test func twoFilesOfOneNameAreToldApart() throws {
    for part in ["一", "二"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(part)", withIntermediateDirectories: true)
    }
    let text = "企业名称,部门\n示例店,甲局\n"
    let sources = try sources([("一/名单.csv", text), ("二/名单.csv", text)])
    #expect(sources.accounts.map(\.file) == ["\(folder.path)/一/名单.csv", "\(folder.path)/二/名单.csv"])
    #expect(sources.accounts.map(\.counts.imported) == [1, 1])
  }

  @Test func aMissingFileIsAnError() throws {
    let sources = try DrawnSources(paths: ["\(folder.path)/没有.csv"])
    #expect(sources.diagnostics.map(\.problem.severity) == [.error])
  }
}
