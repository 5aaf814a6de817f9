import Sampling

/// What of a ledger may become public (公示范围): a list of what may, never of what may not.
package struct Disclosure: Sendable {
  /// The tasks to show, by their numbers in the plan or the names of their commitments; nil for all.
  package var tasks: Set<String>?
  /// Whether the recusals are shown, which name people and their relations.
  package var showsRecusals = false
  /// Whether the files of third parties that show the times of commitments are shown.
  package var showsEvidence = false
  /// Names of files that the office holds back besides.
  package var heldBack: Set<String> = []

  /// Shows all that may be shown.
  package init() {}

  /// Why a file isn't public; nil for one that is.
  func reason(for file: String, of event: LedgerEvent, in attempt: Attempt?) throws -> Reason? {
    if [EventFolder.document, Self.commitment].contains(file) { return nil }
    if heldBack.contains(file) { return .heldBack }
    if let attempt, let reason = try hiding(attempt) { return reason }
    if file == FrozenFiles.recusalsFile {
      return try showsRecusals || !event.hasRows(file) ? nil : .recusals
    }
    if Self.isPublic(file, of: event.kind) { return nil }
    let isEvidence = event.isTimeEvidence && file == event.fields["evidence"]
    guard isEvidence else { return .internalUse }
    return showsEvidence ? nil : .evidence
  }

  /// Why all of a draw but its commitment is hidden.
  func hiding(_ attempt: Attempt) throws -> Reason? {
    if let tasks, try tasks.isDisjoint(with: attempt.callNames()) { return .notYet }
    let isSealed = try attempt.commit.commitment()["mode"] == "sealed"
    return isSealed && attempt.seed == nil ? .sealed : nil
  }

  private static let commitment = "commitment.txt"

  private static func isPublic(_ file: String, of kind: EventKind) -> Bool {
    isProof(file, of: kind) || (papers[kind] ?? []).contains(file)
  }

  /// Whether a proof needs the file: then a personal number in it stops the publication.
  static func isProof(_ file: String, of kind: EventKind) -> Bool {
    (proofs[kind] ?? []).contains(file) || file == EventFolder.document
  }

  /// What the proofs are computed from.
  private static let proofs: [EventKind: Set<String>] = [
    .commit: [
      commitment, "registry.csv", "inspectors.csv", "pools.csv", "places.csv", "codes.csv",
      "history.csv", "rejected.csv",
    ],
    .seed: ["seed.txt"], .reveal: ["reveal.txt"], .result: ["result.txt", "reserve.txt"],
    .match: ["match.txt"], .withdraw: ["result.txt"],
    .extend: ["result.txt", "match.txt", "replace.txt"],
    .add: ["registry.csv", "history.csv", "result.txt", "match.txt", "replace.txt"],
    .replace: ["replace.txt"],
    .recuse: ["replace.txt"], .plan: ["plan.csv", "targets.csv"], .sign: ["signature.txt"],
    .publish: ["公示.sha256", PublicResults.fileName],
  ]

  /// What people read beside it; one with a personal number in it is withheld.
  private static let papers: [EventKind: Set<String>] = [
    .commit: ["任务.csv", "事项.csv", "分层.csv", "人员.csv", "excluded.csv"],
    .match: ["分组.csv"], .plan: ["变更.csv"], .correct: ["更正.csv"],
    .sign: Set(SeedCeremony.tokenTypes.map { "证据.\($0)" }),
  ]
}

extension Disclosure {
  /// Why a file isn't public (不公开的理由).
  enum Reason: Hashable {
    /// The draw's task isn't among those to show.
    case notYet
    /// The draw is sealed, and not all halves are revealed.
    case sealed
    /// It says who must not check whom, and why.
    case recusals
    /// It is a third party's evidence that may name people, such as a scanned page.
    case evidence
    /// It isn't on the list of what may become public.
    case internalUse
    /// It holds a personal number.
    case personal(PersonalNumber)
    /// The office holds it back.
    case heldBack

    /// The reason, for people.
    var words: String {
      switch self {
      case .notYet: "该任务未到公示时间"
      case .sealed: "封存方式，尚未揭示"
      case .recusals: "回避申报涉及个人信息"
      case .evidence: "时间证据由第三方出具，可能含个人信息"
      case .internalUse: "供内部使用，不在公示范围"
      case .personal(let number): "含\(number.word)"
      case .heldBack: "本单位决定不公开"
      }
    }
  }
}

extension Attempt {
  /// What people may call the task: its number in the plan, and its name in commitments.
  func callNames() throws -> Set<String> { [task, String(try taskNumber())] }
}

extension LedgerEvent {
  /// Whether a frozen file has any rows.
  fileprivate func hasRows(_ file: String) throws -> Bool {
    try bytes(of: file).count { $0 == UInt8(ascii: "\n") } > 1
  }
}
