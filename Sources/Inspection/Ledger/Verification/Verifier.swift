internal import Sampling

/// Proves a ledger anew from its folder alone (核验): the chain, every file, every draw.
///
/// 1. Take stock: journal, folders, `SHA256SUMS` and digests. Where these don't match, nothing
///    else is looked at: what the documents say is worth nothing then.
/// 2. Fold the events in order; each is held against the state before it.
package struct Verifier: Sendable {
  private var state: LedgerState
  private var findings: [LedgerProblem] = []
  /// The numbers of the commitments whose draws don't hold.
  private var doubtful: Set<Int> = []
  private var draws: [VerificationReport.Draw] = []
  private var signatures: [VerificationReport.SignedHead] = []

  /// Verifies the ledger of a work folder; one without a ledger has nothing wrong.
  /// - Throws: `LedgerProblem` when another process writes; `DiskFailure`.
  package static func report(workFolder: String) throws -> VerificationReport {
    let path = "\(workFolder)/\(Ledger.folderName)"
    var verifier = try Verifier()
    guard Disk.kind(of: path) != .nothing else { return verifier.report([]) }
    let lock = try LedgerLock(folder: path, isExclusive: false)
    return try withExtendedLifetime(lock) {
      let inventory = try LedgerInventory(path: path)
      verifier.findings = inventory.findings + inventory.notices
      if inventory.findings.isEmpty { try verifier.fold(inventory.events) }
      return verifier.report(inventory.events)
    }
  }

  private init() throws { state = try LedgerState([]) }

  private mutating func fold(_ events: [LedgerEvent]) throws {
    for event in events { try check(event) }
    draws = try state.attempts.filter { !doubtful.contains($0.commit.number) }.map { attempt in
      VerificationReport.Draw(
        attempt: attempt, commitment: try attempt.commit.commitment(),
        seed: try attempt.seed?.seed())
    }
  }

  /// A draw of which something is wrong is not computed any further.
  private mutating func check(_ event: LedgerEvent) throws {
    let commit = event.kind == .commit ? event.number : event.fields["commit"].flatMap { Int($0) }
    let isDoubtful = commit.map(doubtful.contains) ?? false
    var found: [LedgerProblem] = []
    if !isDoubtful {
      found = try problems { try EventCheck(event: event, before: state).findings() }
    }
    found += try problems {
      try state.apply(event)
      return []
    }
    if !found.isEmpty, let commit { doubtful.insert(commit) }
    if found.isEmpty, event.isHeadSignature {
      signatures.append(.init(event: event.label, signature: try event.headSignature()))
    }
    findings += found
  }

  /// What a check finds, including the problem that kept it from going on.
  private func problems(_ check: () throws -> [LedgerProblem]) throws -> [LedgerProblem] {
    do { return try check() } catch let problem as LedgerProblem { return [problem] }
  }

  private func report(_ events: [LedgerEvent]) -> VerificationReport {
    VerificationReport(
      eventCount: events.count, head: events.last?.entry ?? .zero, draws: draws,
      signatures: signatures, findings: findings)
  }
}
