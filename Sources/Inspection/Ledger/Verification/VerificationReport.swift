package import Sampling

/// What a verification of the ledger found (核验报告).
package struct VerificationReport: Sendable {
  /// The heading over everything that samples and rehearsals produce (DRAW §1.11).
  package static let testHeading = "测试抽取，不是正式抽取"

  /// A draw and what its commitment and seed say of it (一次抽取的核验).
  package struct Draw: Sendable {
    /// The draw.
    package let attempt: Attempt
    /// Whether its commitment says that it is a test.
    package let isTest: Bool
    /// How far the seed can be trusted; nil before the seed, or when it takes evidence to say.
    package let grade: SeedGrade?
  }

  /// The number of events whose files match the journal.
  package let eventCount: Int
  /// The head of the ledger, to be compared with the one on paper.
  package let head: Digest
  /// The draws in the order of their commitments.
  package let draws: [Draw]
  /// What doesn't match, by event; empty when everything is verified.
  package let findings: [LedgerProblem]

  /// Whether everything matches.
  package var isVerified: Bool { findings.isEmpty }
  /// Whether any draw is a test, so that `testHeading` must stand over the report.
  package var isTest: Bool { draws.contains(where: \.isTest) }
}

/// How far a seed can be trusted (种子等级, DRAW §2.4, §1.10).
package enum SeedGrade: String, Sendable {
  /// Typed or made by a machine: reproducible, but never public (D 级).
  case reproducible = "D"

  /// The grade that a commitment and its seed show by themselves; nil when it takes more to say.
  package init?(of seed: Seed) {
    guard seed.sources.contains(where: \.isTyped) else { return nil }
    self = .reproducible
  }
}
