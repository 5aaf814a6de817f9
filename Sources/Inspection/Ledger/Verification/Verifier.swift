internal import Sampling

/// Proves a ledger anew from its folder alone (核验): the chain, every file, every draw.
///
/// 1. Take stock: journal, folders, `SHA256SUMS` and digests. Where these don't match, nothing
///    else is looked at: what the documents say is worth nothing then.
/// 2. Fold the events in order; each is held against the state before it.
package struct Verifier: Sendable {
  private var state: LedgerState
  private var findings: [LedgerProblem] = []
  private var unchecked: [LedgerProblem] = []
  /// The file that keeps a draw from being computed, by the number of its commitment.
  private var withheld: [Int: String] = [:]
  /// The numbers of the commitments whose draws don't hold.
  private var doubtful: Set<Int> = []
  private var draws: [VerificationReport.Draw] = []
  private var signatures: [VerificationReport.SignedHead] = []
  private var offices: [OfficeStanding] = []

  /// Verifies the ledger of a work folder or of a public folder, which may leave files out that its
  /// 未公开.csv lists; one without a ledger has nothing wrong.
  ///
  /// `heads` are those that stand on paper or were published, in hexadecimal digits with or without
  /// spaces: each must be the head of some event, else the ledger was cut short or rewritten.
  /// - Throws: `LedgerProblem` when another process writes; `DiskFailure`.
  package static func report(workFolder: String, heads: [String] = []) throws -> VerificationReport
  {
    let path = "\(workFolder)/\(Ledger.folderName)"
    var verifier = try Verifier()
    guard try Ledger.stands(at: path) else { return verifier.report([]) }
    let lock = try LedgerLock(folder: path, isExclusive: false)
    return try withExtendedLifetime(lock) {
      let inventory = try LedgerInventory(
        path: path, withheld: try WithheldFiles(publicFolder: workFolder))
      verifier.findings = inventory.findings + inventory.notices
      verifier.findings += try PublicFolderCheck.findings(publicFolder: workFolder)
      if inventory.findings.isEmpty { try verifier.fold(inventory.events) }
      verifier.findings += Self.unknown(heads, in: inventory.events)
      return verifier.report(inventory.events)
    }
  }

  private init() throws { state = try LedgerState([]) }

  private mutating func fold(_ events: [LedgerEvent]) throws {
    for (event, last) in zip(events, [nil] + events) {
      let early = EventDay.fact(of: event.kind, event.fields, after: last)
      findings += early.map { [LedgerProblem($0, at: event.label)] } ?? []
      try check(event)
    }
    if findings.isEmpty, unchecked.isEmpty { offices = try OfficeStanding.all(in: state) }
    let sound = state.attempts.filter {
      !doubtful.contains($0.commit.number) && withheld[$0.commit.number] == nil
    }
    draws = try sound.map { attempt in
      VerificationReport.Draw(
        attempt: attempt, commitment: try attempt.commit.commitment(),
        seed: try attempt.seed?.seed())
    }
  }

  private static func unknown(_ heads: [String], in events: [LedgerEvent]) -> [LedgerProblem] {
    let known = Set(events.map(\.entry.hex))
    return heads.map { $0.filter { !$0.isWhitespace }.lowercased() }
      .filter { !known.contains($0) }.map { LedgerProblem(.unknownHead($0), at: nil) }
  }

  /// A draw of which something is wrong or withheld is not computed any further.
  private mutating func check(_ event: LedgerEvent) throws {
    let commit = event.kind == .commit ? event.number : event.fields["commit"].flatMap { Int($0) }
    let isDoubtful = commit.map(doubtful.contains) ?? false
    let missing = commit.flatMap { withheld[$0] }
    var found: [LedgerProblem] = []
    if let missing {
      found = [LedgerProblem(.withheld(missing), at: event.label)]
    } else if !isDoubtful {
      found = try problems { try EventCheck(event: event, before: state).findings() }
    }
    let applied = try problems {
      try state.apply(event)
      return []
    }
    found += missing == nil ? applied : []
    if found.isEmpty, event.isHeadSignature {
      signatures.append(.init(event: event.label, signature: try event.headSignature()))
    }
    sort(found, of: commit)
    if let file = applied.lazy.compactMap(\.withheldFile).first, let commit {
      withheld[commit] = file
    }
  }

  /// Tells what is wrong from what can't be checked.
  private mutating func sort(_ found: [LedgerProblem], of commit: Int?) {
    var wrong = found.filter { $0.withheldFile == nil }
    unchecked += found.filter { $0.withheldFile != nil }
    if !withheld.isEmpty, let event = wrong.first(where: \.dependsOnHistory)?.event {
      wrong.removeAll(where: \.dependsOnHistory)
      unchecked.append(LedgerProblem(.unknownHistory, at: event))
    }
    if !wrong.isEmpty, let commit { doubtful.insert(commit) }
    findings += wrong
  }

  /// What a check finds, including the problem that kept it from going on.
  private func problems(_ check: () throws -> [LedgerProblem]) throws -> [LedgerProblem] {
    do { return try check() } catch let problem as LedgerProblem { return [problem] }
  }

  private func report(_ events: [LedgerEvent]) -> VerificationReport {
    VerificationReport(
      eventCount: events.count, head: events.last?.entry ?? .zero, draws: draws, offices: offices,
      signatures: signatures, findings: findings, unchecked: unchecked)
  }
}

extension LedgerProblem {
  /// The file that isn't public, where that is all that is the matter.
  fileprivate var withheldFile: String? {
    if case .withheld(let file) = fact { file } else { nil }
  }

  /// Whether it may come of earlier draws that aren't public.
  fileprivate var dependsOnHistory: Bool {
    switch fact {
    case .wrongUse, .wrongStatus, .wrongUnits, .unknownName(file: "codes.csv", _): true
    default: false
    }
  }
}
