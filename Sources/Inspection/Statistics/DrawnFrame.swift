internal import Sampling

/// Whom a draw could have drawn, and who is on its list now (一次抽取的可抽对象和抽中对象).
struct DrawnFrame: Sendable {
  /// The objects of one stratum.
  struct Stratum: Sendable {
    /// The code.
    let code: Code
    /// What it is called.
    let label: String
    /// The base of the plan; nil where it has none of its own.
    let base: Int?
    /// How many objects were to be drawn (应抽数).
    let quota: Int
    /// How many the result drew (抽中).
    let drawnCount: Int
    /// The objects that could be drawn, in order of their codes (可抽对象).
    let eligible: [CanonicalID]
    /// Those of them that are on the list now (现有).
    let standing: [CanonicalID]
    /// How many of the drawn left the list (撤出).
    let withdrawnCount: Int

    /// How many came on the list later (递补、扩大、补入).
    var addedCount: Int { standing.count - drawnCount + withdrawnCount }
  }

  /// The task's number and name.
  let task: String
  /// The strata in order of their codes.
  let strata: [Stratum]
  /// Everybody on the list.
  let standing: Set<CanonicalID>
}

extension DrawnFrame {
  /// Reads a draw that has its result; `additions` are the rows of omitted objects that came later.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt, additions: [RegistryRow]) throws {
    let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    task = "任务\(facts["任务序号"]) \(facts["任务名称"])"
    standing = Set(attempt.checks.map(\.id))
    let commitment = try attempt.commit.commitment()
    let quota = StratumCounts(text: commitment["quota"] ?? "")?.counts ?? [:]
    let base = StratumCounts(text: commitment["base"] ?? "")?.counts ?? [:]
    let labels = try Self.labels(of: attempt)
    var eligible: [Code: Set<CanonicalID>] = [:]
    func add(_ row: RegistryRow) {
      if row.status == .eligible { eligible[row.stratum, default: []].insert(row.id) }
    }
    try FrozenRegistry(of: attempt.commit).forEachRow(add)
    additions.forEach(add)
    let lines = try attempt.result?.result().lines ?? []
    let drawn = Dictionary(grouping: lines, by: \.stratum).mapValues { $0.map(\.ticket.id) }
    strata = quota.keys.sorted().map { [standing, eligible] code in
      // An omitted object may have been named twice before it was due.
      let ids = eligible[code, default: []].sorted()
      let byLot = drawn[code] ?? []
      return Stratum(
        code: code, label: labels[code.text] ?? "全部", base: base[code],
        quota: quota[code] ?? 0, drawnCount: byLot.count, eligible: ids,
        standing: ids.filter(standing.contains),
        withdrawnCount: byLot.count { !standing.contains($0) })
    }
  }

  private static func labels(of attempt: Attempt) throws -> [String: String] {
    let rows: [CodeRow] = try FrozenFiles.rows(of: attempt.commit)
    return Dictionary(
      rows.filter { $0.kind == "stratum" }.map { ($0.code, $0.label) }
    ) { first, _ in first }
  }
}
