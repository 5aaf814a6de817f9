import Spreadsheet
import Testing

@testable import Inspection

@Suite("Listed findings") struct ListedFindingsTests {
  /// Rows 2 to 5 name nobody, which is an error; rows 6 to 9 have nobody's unit, a warning.
  private let roster = Table(
    file: "人员.csv",
    texts: [["姓名", "工作单位", "执法证号"]] + (1...4).map { ["", "城关所", "B\($0)"] }
      + (5...8).map { ["张三\($0)", "", "B\($0)"] })

  private func findings(_ inputs: Inputs) -> [String] {
    inputs.diagnostics.filter { ["I201", "I203", "I613", "I614"].contains($0.problem.code) }.map {
      "\($0.location?.row.map(String.init) ?? "") \($0.problem.severity) \($0.problem.code)"
    }
  }

  @Test func `lists the first of a kind and counts the others`() throws {
    let inputs = Inputs(sheets: [roster], log: ImportLog(listing: 3))
    #expect(
      findings(inputs) == [
        " error I614", " warning I613", "2 error I201", "3 error I201", "4 error I201",
        "6 warning I203", "7 warning I203", "8 warning I203",
      ])
    let unlisted = try #require(inputs.diagnostics.first { $0.problem.code == "I614" })
    #expect(unlisted.message.hasPrefix("本表的 I201 共 4 处，只逐条列出前 3 处，另有 1 处没有列出；"))
    #expect(inputs.accounts[0].counts.rejected == 4)
    #expect(inputs.accounts[0].counts.imported == 4)
  }

  @Test func `the report counts all, and lists everything below the limit`() {
    for limit in [1, 3, 4] {
      let report = CheckReport(Inputs(sheets: [roster], log: ImportLog(listing: limit)))
      let all = CheckReport(Inputs(sheets: [roster]))
      for severity in [Severity.error, .warning, .note] {
        #expect(report.count(of: severity) == all.count(of: severity))
      }
      #expect(report.diagnostics.contains { $0.problem.code == "I614" } == (limit < 4))
    }
  }

  @Test func `errors that aren't listed stop a draw until somebody answers for their rows`() {
    for (rows, codes) in [
      (["2", "3"], ["I614", "I201"]), (["2", "3", "4"], ["I201"]), (["2", "3", "4", "5"], []),
    ] {
      let exclusions = Table(
        file: "剔除.csv",
        texts: [["文件", "行号", "原因", "批准人"]] + rows.map { ["人员.csv", $0, "填写有误", "李四"] })
      let inputs = Inputs(sheets: [roster, exclusions], log: ImportLog(listing: 1))
      let blocking = inputs.blockingDiagnostics.filter { $0.location?.file == "人员.csv" }
      #expect(blocking.map(\.problem.code) == codes)
    }
  }

  @Test func `all kinds together have a limit, errors one of their own`() {
    var findings = ListedFindings(limit: 200)
    for file in 1...5 {
      for row in 1...200 {
        let place = CellLocation(file: "\(file).csv", row: row)
        findings.add(Diagnostic(RosterProblem.noUnitColumn, at: place))
      }
    }
    #expect(findings.diagnostics.count == 3 * 200 + 2 * 100)
    #expect(findings.unlisted.map(\.count) == [100, 100])
    for row in 1...200 {
      let place = CellLocation(file: "人员.csv", row: row)
      findings.add(Diagnostic(RosterProblem.missingName, at: place))
    }
    #expect(findings.diagnostics.count { $0.problem.severity == .error } == 200)
  }

  @Test func `an error that rejects no row, and what concerns a whole sheet, is always listed`() {
    var log = ImportLog(listing: 0)
    log.report(RosterProblem.missingName, at: CellLocation(file: "人员.csv", row: 2))
    log.report(RosterProblem.missingUnit(name: "张三"), at: CellLocation(file: "人员.csv", row: 3))
    log.report(RosterProblem.noUnitColumn, at: CellLocation(file: "人员.csv"))
    #expect(log.diagnostics.map(\.problem.code) == ["I201", "I202"])
    #expect(log.sortedDiagnostics.map(\.problem.code).sorted() == ["I201", "I202", "I613"])
  }
}
