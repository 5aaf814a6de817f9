/// What everybody should hear of a draw's seed (可信情况): on the terminal, on the slip, and in
/// verifications.
extension Attempt {
  /// How far the draw's seed can be trusted.
  /// - Throws: `LedgerProblem` for a document that is missing or malformed; `DiskFailure`.
  package func trust() throws -> SeedTrust {
    try SeedTrust(commit.commitment(), seed: seed?.seed(), hasEvidence: !evidence.isEmpty)
  }

  /// The grade with its reason, and what to look at for it; none for a void draw or before the seed.
  /// - Throws: as `trust`.
  package func trustLines() throws -> [String] {
    guard isStanding, seed != nil else { return [] }
    let trust = try trust()
    return ["任务 \(task)：可信等级 \(trust.grade.rawValue)，\(trust.words)"] + trustNotes.map { "  " + $0 }
  }

  /// The fallback where it was used, the reveals and the evidence, a line each.
  var trustNotes: [String] {
    fallbackNotes + reveals.map { "揭示：\($0.fields["custodian"] ?? "")（\($0.label.folder)）" }
      + evidence.map { "时间证据（请自行查验）：\($0.evidenceWords)" }
  }

  private var fallbackNotes: [String] {
    guard let fields = seed?.fields else { return [] }
    return fields.filter { $0.key.hasPrefix("fallback.") }.sorted { $0.key < $1.key }.map {
      "备用规则：承诺的 \($0.value) 没有在 72 小时内公布，改用下一期；原因：\(fields["reason"] ?? "")，"
        + "批准人：\(fields["approver"] ?? "")（请核对公告）"
    }
  }
}

extension LedgerState {
  /// The trust lines of the standing draws of some tasks, by their numbers in the plan.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package func trustLines(of tasks: Set<Int>) throws -> [String] {
    try attempts.filter { try tasks.contains($0.taskNumber()) }.flatMap { try $0.trustLines() }
  }
}
