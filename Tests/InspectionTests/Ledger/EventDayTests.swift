import Testing

@testable import Inspection

/// Days of events, in the order of the journal.
@Suite struct EventDayTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func append(_ kind: EventKind, on days: String...) throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    for day in days {
      try ledger.append(kind, name: "事件", fields: ["at": day, "by": "张三"], files: [:])
    }
  }

  @Test func `a day before the last event's is refused and nothing is written`() throws {
    try append(.collect, on: "2021-03-11", "2021-03-11")
    let before = try folder.contents()
    let problem = try #require(throws: LedgerProblem.self) {
      try append(.collect, on: "2021-03-10")
    }
    #expect(problem.fact == .earlierDay(found: "2021-03-10", last: "2021-03-11"))
    #expect(problem.isRefusal)
    #expect(try folder.contents() == before)
  }

  @Test func `a correction leads back from a day that a clock ran ahead to`() throws {
    try append(.collect, on: "2099-01-01")
    try append(.correct, on: "2021-03-11")
    try append(.collect, on: "2021-03-12")
    let events = try Ledger(workFolder: folder.path, for: .reading).events
    #expect(events.map { $0.fields["at"] } == ["2099-01-01", "2021-03-11", "2021-03-12"])
  }

  @Test func `an older ledger whose days go back is verified with a warning`() throws {
    _ = try SampleDraw.ledger(in: folder)
    let insider = Insider(ledger: folder.ledger)
    try insider.edit("选派", "event.txt") { $0.replacing("at=2021-03-11", with: "at=2021-03-01") }
    try insider.rechain()
    let report = try Verifier.report(workFolder: folder.path)
    #expect(report.findings.map(\.code) == ["L164"])
    #expect(report.isVerified)
    try expectNoted("日期 2021-03-01 早于前一事件的 2021-03-11")
  }

  /// Expects a note of the other verifiers, to which the ledger is right nevertheless.
  private func expectNoted(_ words: String) throws {
    if IndependentVerifier.isAvailable {
      let (isVerified, text) = try IndependentVerifier.run(on: folder.path)
      #expect(isVerified && text.contains(words), "\(text)")
    }
    if JavaScriptVerifier.node != nil {
      let page = try JavaScriptVerifier.report(on: folder.path)
      #expect(page.holds && page.notes.contains { $0.what.contains(words) }, "\(page.findings)")
    }
  }
}
