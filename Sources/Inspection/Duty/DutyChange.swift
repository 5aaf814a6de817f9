import Sampling

/// Something that happened to a check or its team after the draw was prepared (变更): a recusal, a
/// replacement, a withdrawal, a correction.
struct DutyChange {
  /// The event.
  let event: LedgerEvent
  /// What it is, such as 回避.
  let kind: String
  /// The people whom it concerns; empty where it concerns an object alone.
  let people: Set<CanonicalID>
  /// The objects that it concerns.
  let objects: Set<CanonicalID>
  /// What people call the objects.
  let subject: String
  /// What changed.
  let words: String
  /// The reason.
  let reason: String

  /// All of a draw: recusals declared before it, then its amendments in order.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  static func all(
    of attempt: Attempt, staff: StaffList, objects: ObjectNames
  ) throws -> [DutyChange] {
    try recusals(before: attempt, staff: staff)
      + attempt.amendments.flatMap { try changes(by: $0, staff: staff, objects: objects) }
  }

  /// What officers had declared before the draw, a change for each of them.
  private static func recusals(
    before attempt: Attempt, staff: StaffList
  ) throws -> [DutyChange] {
    let rows: [RecusalRow] = try FrozenFiles.rows(of: attempt.commit)
    return Dictionary(grouping: rows, by: \.inspector).sorted { $0.key < $1.key }.map {
      DutyChange(
        event: attempt.commit, kind: "回避", people: [$0], objects: [],
        subject: "\($1.count) 户", words: "\(staff[$0]?.name ?? $0.text) 抽取前申报，没有派往",
        reason: Set($1.map(\.reason)).sorted().joined(separator: "、"))
    }
  }

  private static func changes(
    by event: LedgerEvent, staff: StaffList, objects: ObjectNames
  ) throws -> [DutyChange] {
    let reason = [event.fields["category"], event.fields["reason"]].compactMap(\.self)
      .joined(separator: "：")
    let change = { (kind: String, people: Set<CanonicalID>, id: CanonicalID, words: String) in
      DutyChange(
        event: event, kind: kind, people: people, objects: [id], subject: objects.name(of: id),
        words: words, reason: reason)
    }
    let people = try event.replacements().map { line in
      let names = [line.old, line.new].map { staff[$0]?.name ?? $0.text }
      return change(
        event.kind == .recuse ? "回避" : "更换", [line.old, line.new], line.place.check,
        "\(names[0]) 改为 \(names[1])")
    }
    switch event.kind {
    case .withdraw:
      return try event.result().lines.map { change("撤出", [], $0.ticket.id, "不再检查") } + people
    case .correct:
      return try CorrectionList(event).table.rows.compactMap { row in
        CanonicalID(canonical: row[0]).map {
          change("更正", [], $0, "\(row[1])：\(row[2]) 改为 \(row[3])")
        }
      } + people
    default: return people
    }
  }
}
