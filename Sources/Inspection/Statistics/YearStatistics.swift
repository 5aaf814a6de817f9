internal import Sampling

/// What a year's draws come to, for the public (年度公开统计), DRAW §5.
///
/// Computed from the ledger alone, void draws left out and amendments counted: anybody with the
/// published ledger can do it again. Where a draw was steered, a year's numbers show it.
package struct YearStatistics: Sendable {
  /// The office.
  let office: String
  /// The year.
  let year: Int
  /// Whether any of the draws is a test.
  package let isTest: Bool
  /// The number of the last event that is counted.
  let eventCount: Int
  /// The head of the ledger after it.
  let head: String
  /// The draws that stand, in the order of their results.
  let frames: [DrawnFrame]
  /// Every pair of draws with an object that both could draw.
  let repeats: [RepeatDraws]
  /// How many objects were drawn once, twice and so on in the year (本年被抽次数).
  let drawCounts: [Int: Int]
  /// The draws of each department.
  let offices: [OfficeDraws]
  /// The draws that were declared void, in order.
  let void: [Attempt]
  /// The inspectors' loads.
  let loads: InspectorLoads

  /// Counts a year; the last one of the ledger by default.
  /// - Throws: `DrawRefusal.nothingDrawn` where no draw of the year has a result; `LedgerProblem`,
  ///   `DiskFailure`.
  package init(of ledger: Ledger, year given: Int? = nil) throws {
    let state = try ledger.state()
    let year = given ?? state.attempts.map(\.year).max() ?? 0
    let attempts = state.attempts.filter { $0.year == year }
    let standing = attempts.filter { $0.isStanding && $0.result != nil }
      .sorted { ($0.result?.number ?? 0) < ($1.result?.number ?? 0) }
    guard let last = standing.last else { throw DrawRefusal.nothingDrawn }
    self.year = year
    office = try last.commit.table(CommitmentPapers.Name.facts).pairs["单位名称"]
    isTest = try standing.contains { try $0.commit.commitment()["test"] == "yes" }
    (eventCount, head) = (state.number, state.head.hex)
    let frames = try standing.map { attempt in
      try DrawnFrame(attempt, additions: Self.additions(to: attempt, in: ledger))
    }
    self.frames = frames
    repeats = frames.indices.flatMap { later in
      frames[..<later].map { RepeatDraws($0, frames[later]) }.filter { $0.exposed > 0 }
    }
    let draws = standing.map(\.draws).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    drawCounts = Dictionary(draws.values.map { ($0, 1) }, uniquingKeysWith: +)
    offices = try OfficeDraws.all(of: attempts)
    void = attempts.filter { !$0.isStanding }
    loads = try InspectorLoads(of: standing)
  }

  private static func additions(
    to attempt: Attempt, in ledger: Ledger
  ) throws -> [RegistryRow] {
    try ledger.events.filter {
      $0.kind == .add && $0.fields["commit"] == String(attempt.commit.number)
    }.flatMap { try FrozenFiles.rows(of: $0) as [RegistryRow] }
  }
}
