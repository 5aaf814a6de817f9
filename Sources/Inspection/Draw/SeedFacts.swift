internal import Sampling

/// What the forms say of the seed and the proof (随机依据).
struct SeedFacts {
  /// The facts in the order in which people read them.
  let fields: DrawRecord.Fields

  /// Reads them from a draw's documents.
  init(
    _ attempt: Attempt, _ commitment: KeyValueDocument, _ seed: Seed, _ head: Digest
  ) {
    let trust = SeedTrust(commitment, seed: seed, hasEvidence: !attempt.evidence.isEmpty)
    fields = [
      .init("抽取日期", attempt.result?.fields["at"] ?? ""),
      .init("名录快照校验值", commitment["population.root"] ?? ""),
      .init("人员快照校验值", commitment["file.inspectors"] ?? ""),
      .init("承诺书校验值", commitment.digest.hex),
      .init("台账链头", (attempt.lastEvent?.entry ?? head).hex),
      .init("台账事件", attempt.lastEvent.map { String($0.number) } ?? ""),
      .init("随机种子", seed.digest.hex),
      .init("种子来源", seed.sources.map(\.text).joined(separator: "；")),
      .init("抽取密钥", seed.entityKey),
      .init("可信等级", trust.grade.rawValue),
      .init("等级说明", ([trust.words] + attempt.trustNotes).joined(separator: "；")),
      .init("算法", commitment["suite"] ?? ""),
    ]
  }
}
