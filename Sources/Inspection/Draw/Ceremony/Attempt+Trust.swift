/// What everybody should hear of a draw's seed (可信情况): on the terminal, and in verifications.
extension Attempt {
  /// How far the draw's seed can be trusted.
  /// - Throws: `LedgerProblem` for a document that is missing or malformed; `DiskFailure`.
  package func trust() throws -> SeedTrust {
    try SeedTrust(commit.commitment(), seed: seed?.seed(), hasEvidence: !evidence.isEmpty)
  }

  /// The grade with its reason, the fallback where it was used, the reveals and the evidence; none
  /// for a void draw or before the seed.
  /// - Throws: as `trust`.
  package func trustLines() throws -> [String] {
    guard isStanding, let seed else { return [] }
    let trust = try trust()
    return ["任务 \(task)：可信等级 \(trust.grade.rawValue)，\(trust.words)"]
      + fallbackLines(seed)
      + reveals.map { "  揭示：\($0.fields["custodian"] ?? "")（\($0.label.folder)）" }
      + evidence.map { "  时间证据（请自行查验）：\($0.evidenceWords)" }
  }

  private func fallbackLines(_ seed: LedgerEvent) -> [String] {
    let replaced = seed.fields.filter { $0.key.hasPrefix("fallback.") }.sorted { $0.key < $1.key }
    return replaced.map { _, event in
      "  备用规则：承诺的 \(event) 没有在 72 小时内公布，改用下一期；原因：\(seed.fields["reason"] ?? "")，"
        + "批准人：\(seed.fields["approver"] ?? "")（请核对公告）"
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
