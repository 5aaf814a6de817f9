internal import Sampling

/// The office that drew takes in what the others did (汇总): first that their officers are committed,
/// later whom they sent.
package struct CollectStage {
  private let date: CalendarDate

  /// Prepares to take reports in.
  package init(date: CalendarDate) { self.date = date }

  /// Takes a report in; the same one again changes nothing, a newer one is added.
  /// - Returns: The event; nil where the report stands there already.
  /// - Throws: `LevelRefusal`, `LedgerProblem`, `DiskFailure`.
  package func collect(_ package: LevelPackage, in ledger: inout Ledger) throws -> LedgerEvent? {
    guard package.direction == .report else {
      throw LevelRefusal.wrongOffice(expected: package.recipient, found: package.sender)
    }
    let state = try ledger.state()
    guard let attempt = try state.attempt(committedAs: package.commitment) else {
      throw LevelRefusal.faulty(package.sender, .otherCommitment)
    }
    let isTest = try attempt.commit.commitment()["test"]
    guard package.cover["test"] == isTest else {
      throw LevelRefusal.testMixed(isTest: isTest != "yes")
    }
    return try Papers.record(
      package, by: attempt.commit.fields["by"] ?? "", on: date, in: &ledger)
  }
}
