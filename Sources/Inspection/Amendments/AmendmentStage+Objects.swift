internal import Sampling

/// Amendments that change the list of objects (撤出、递补、扩大、补入).
extension AmendmentStage {
  /// What a withdrawal came to.
  package struct Withdrawal: Sendable {
    /// The withdraw event, and the refill where the reserve had somebody.
    package let events: [LedgerEvent]
    /// How many objects couldn't be replaced, as the reserve is used up (候补不足).
    package let shortfall: Int
  }

  /// Withdraws objects and takes the next of the reserve of their strata (撤出、递补).
  ///
  /// `objects` are codes, ids or unique names of objects on the list, `category` is one of
  /// `WithdrawalCategory`, `evidence` the path of a file that shows the reason, whose digest is
  /// recorded; nil for none.
  /// - Throws: `AmendmentRefusal`; `Findings` when places can't be filled; `LedgerProblem`,
  ///   `DiskFailure`.
  package func withdraw(
    _ task: Int, objects: [String], category: String, evidence: String?, _ approval: Approval,
    in ledger: inout Ledger
  ) throws -> Withdrawal {
    let attempt = try attempt(of: task, in: ledger)
    guard WithdrawalCategory(rawValue: category) != nil else {
      throw AmendmentRefusal.categoryUnknown(
        category, known: WithdrawalCategory.allCases.map(\.rawValue))
    }
    let names = try ObjectNames(attempt)
    let lines = try objects.map { try names.check($0, in: attempt).line }
      .sorted { ($0.stratum, $0.rank) < ($1.stratum, $1.rank) }
    guard !lines.isEmpty, Set(lines).count == lines.count else {
      throw AmendmentRefusal.objectsRepeated(objects)
    }
    let next = try attempt.nextReserves(lines.strata)
    _ = try filled(of: attempt) { try Refill(attempt.removing(lines), adding: next) }
    var fields = ["category": category]
    fields["evidence"] = try evidence.map { try Disk.digest(of: $0).hex }
    let withdrawal = try append(
      .withdraw, "撤出", of: attempt, approval, fields: fields,
      files: ["result.txt": Array(ResultDocument(.result, lines: lines).text.utf8)], to: &ledger)
    return Withdrawal(
      events: [withdrawal] + (try Self.finishWithdrawals(in: &ledger)),
      shortfall: lines.count - next.count)
  }

  /// Makes the sample larger by the next of the reserve; the old sample stays inside (扩大).
  ///
  /// `counts` says how many more of each stratum: `A:2;B:1`, or `3` where there is one.
  /// - Throws: `AmendmentRefusal` beyond the reserve; otherwise as `withdraw`.
  package func extend(
    _ task: Int, by counts: String, _ approval: Approval, in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let attempt = try attempt(of: task, in: ledger)
    let wanted = try self.counts(counts, of: attempt)
    let lines = try attempt.nextReserves(wanted)
    let left = try attempt.reserves().strata
    if let short = wanted.keys.sorted().first(where: { left[$0, default: 0] < wanted[$0] ?? 0 }) {
      throw AmendmentRefusal.reserveUsedUp(
        stratum: try attempt.commit.stratumLabels()[short] ?? short.text,
        wanted: wanted[short] ?? 0,
        left: left[short, default: 0])
    }
    return try extend(attempt, by: lines, approval, after: nil, in: &ledger)
  }

  private func counts(_ text: String, of attempt: Attempt) throws -> [Code: Int] {
    let quota = StratumCounts(text: try attempt.commit.commitment()["quota"] ?? "")?.counts ?? [:]
    let whole = quota.count == 1 ? quota.keys.first.map { "\($0):\(text)" } : nil
    guard let counts = StratumCounts(text: text) ?? whole.flatMap(StratumCounts.init(text:)),
      counts.total > 0, counts.counts.keys.allSatisfy({ quota[$0] != nil })
    else {
      throw AmendmentRefusal.countsMalformed(text, strata: quota.keys.sorted().map(\.text))
    }
    return counts.counts.filter { $0.value > 0 }
  }
}
