internal import Sampling

/// The seed that somebody asks for, or that the machine made (所用种子).
package struct SeedChoice: Sendable {
  /// The public value.
  let source: Seed.Source

  /// Takes a typed seed: 1–64 of `[0-9A-Za-z._-]` (DRAW §1.10).
  /// - Throws: `DrawRefusal.sourceMalformed`.
  package init(typed text: String) throws(DrawRefusal) {
    guard let source = Seed.Source(typed: text) else { throw .sourceMalformed(text) }
    self.source = source
  }

  /// Takes `event/value`, where the value follows the last `/`.
  /// - Throws: `DrawRefusal.sourceMalformed`.
  package init(source text: String) throws(DrawRefusal) {
    guard let source = Seed.Source(text) else { throw .sourceMalformed(text) }
    self.source = source
  }
}

extension LedgerEvent {
  /// The head of the ledger after the event, as it is printed (台账链头).
  package var printedHead: String { entry.hex }

  /// The digest of a commit event's commitment, as it is printed (承诺书校验值).
  /// - Throws: `LedgerProblem` when the document is missing or malformed; `DiskFailure`.
  package func printedCommitment() throws -> String { try commitment().digest.hex }
}

extension VerificationReport {
  /// The head of the ledger, as it is printed (台账链头).
  package var printedHead: String { head.hex }
}
