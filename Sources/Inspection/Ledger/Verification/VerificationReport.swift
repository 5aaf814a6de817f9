package import Sampling

/// What a verification of the ledger found (核验报告).
package struct VerificationReport: Sendable {
  /// The heading over everything that samples and rehearsals produce (DRAW §1.11).
  package static let testHeading = "测试抽取，不是正式抽取"

  /// A draw and what its commitment and seed say of it (一次抽取的核验).
  package struct Draw: Sendable {
    /// The draw.
    package let attempt: Attempt
    /// Its commitment, which names the event that the seed comes from.
    package let commitment: KeyValueDocument
    /// Its seed; nil until that is known.
    package let seed: Seed?

    /// Whether its commitment says that it is a test.
    package var isTest: Bool { commitment["test"] == "yes" }
  }

  /// The number of events whose files match the journal.
  package let eventCount: Int
  /// The head of the ledger, to be compared with the one on paper.
  package let head: Digest
  /// The draws in the order of their commitments.
  package let draws: [Draw]
  /// How far the offices below have come; empty where their papers aren't sound or not public.
  package let offices: [OfficeStanding]
  /// The valid signatures over the ledger, in order.
  package let signatures: [SignedHead]
  /// What doesn't match, by event; warnings alone leave the ledger verified.
  package let findings: [LedgerProblem]

  /// A line a draw that stands: how far its seed can be trusted, and what to look at for it.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package func trustLines() throws -> [String] { try draws.flatMap { try $0.attempt.trustLines() } }

  /// The draws that are committed and not complete, a line each.
  package var waitingLines: [String] {
    draws.filter { $0.attempt.isStanding && $0.attempt.match == nil }.map {
      "任务 \($0.attempt.task)：已承诺，" + ($0.attempt.result == nil ? "尚未抽取" : "尚未选派")
    }
  }

  /// The folder that an archive was unpacked to, which the draws are read from; nil for any other.
  var archive: UnpackedArchive?

  /// What couldn't be checked, because a file isn't public (未核验).
  package let unchecked: [LedgerProblem]

  /// Whether everything matches.
  package var isVerified: Bool { errorCount == 0 }
  /// How many findings are errors.
  package var errorCount: Int { findings.count { $0.severity == .error } }
  /// Whether any draw is a test, so that `testHeading` must stand over the report.
  package var isTest: Bool { draws.contains(where: \.isTest) }
}
