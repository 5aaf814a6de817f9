internal import Sampling

/// Changes a draw after it was published (变更), without a new draw and without rewriting a line.
///
/// Each amendment is an event of its own with reason and approver (seed 002, articles 12, 13, 19).
/// The ledger alone decides, so the tables of the work folder may have changed since.
package struct AmendmentStage {
  /// The day that new events carry.
  let date: CalendarDate

  /// Prepares amendments of a day.
  package init(on date: CalendarDate) { self.date = date }

  /// Finishes the withdrawals that an interrupted command left without the next of the reserve.
  ///
  /// A refill carries the day of the ledger's last event, so whoever finishes it writes the same.
  /// - Returns: The refills, none when nothing was open.
  /// - Throws: `LedgerProblem`, `DiskFailure`; `Findings` when a place can't be filled.
  package static func finishWithdrawals(in ledger: inout Ledger) throws -> [LedgerEvent] {
    let open = try ledger.state().attempts.filter { $0.isStanding && $0.openWithdrawal != nil }
    guard let day = ledger.events.last?.fields["at"].flatMap(CalendarDate.init(iso:))
    else { return [] }
    return try open.compactMap { try Self(on: day).refill($0, in: &ledger) }
  }

  /// The draw of a task that can be amended.
  /// - Throws: `AmendmentRefusal`; `LedgerProblem`, also while a withdrawal is open; `DiskFailure`.
  func attempt(of task: Int, in ledger: Ledger) throws -> Attempt {
    let standing = try ledger.state().attempts.filter(\.isStanding)
    guard let attempt = try standing.first(where: { try $0.taskNumber() == task }) else {
      throw AmendmentRefusal.nothingDrawn(task: task)
    }
    guard attempt.match != nil else { throw AmendmentRefusal.unfinished(task: task) }
    if let open = attempt.openWithdrawal { throw open.fault(.refillMissing(open.label)) }
    return attempt
  }

  /// Adds an event of a draw.
  func append(
    _ kind: EventKind, _ word: String, of attempt: Attempt, _ approval: Approval,
    fields: [String: String] = [:], files: [String: [UInt8]], to ledger: inout Ledger
  ) throws -> LedgerEvent {
    let shared = [
      "at": date.iso, "by": attempt.commit.fields["by"] ?? "", "task": attempt.task,
      "commit": String(attempt.commit.number),
    ]
    return try ledger.append(
      kind, name: "\(word)-任务\(try attempt.taskNumber())",
      fields: shared.merging(approval.fields) { $1 }.merging(fields) { $1 }, files: files)
  }

  /// Works out who takes which place; a shortage is said in words, before anything is written.
  func filled(of attempt: Attempt, _ refill: () throws -> Refill) throws -> Refill {
    do { return try refill() } catch let shortage as Shortage {
      throw Findings([Diagnostic(try ShortageProblem(shortage, of: attempt.commit))])
    }
  }

  /// Refills an open withdrawal by the next of the reserve (递补).
  func refill(_ attempt: Attempt, in ledger: inout Ledger) throws -> LedgerEvent? {
    guard let withdrawal = attempt.openWithdrawal else { return nil }
    let approval = try Approval(
      reason: withdrawal.text("reason"), approver: withdrawal.text("approver"))
    return try extend(
      attempt, by: attempt.nextReserves(withdrawal.result().lines.strata), approval,
      after: withdrawal, in: &ledger)
  }

  /// Puts lines of the reserve on the list, and fills their places.
  func extend(
    _ attempt: Attempt, by lines: [ResultDocument.Line], _ approval: Approval,
    after withdrawal: LedgerEvent?, in ledger: inout Ledger
  ) throws -> LedgerEvent {
    let refill = try filled(of: attempt) { try Refill(attempt, adding: lines) }
    let text = ResultDocument(.result, lines: lines).text
    return try append(
      .extend, withdrawal == nil ? "扩大" : "递补", of: attempt, approval,
      fields: withdrawal.map { ["after": String($0.number)] } ?? [:],
      files: refill.filesOfNewChecks.merging(["result.txt": Array(text.utf8)]) { $1 },
      to: &ledger)
  }
}

extension Attempt {
  /// The task's number in the plan, as the commitment's papers have it.
  /// - Throws: `LedgerProblem`, `DiskFailure` for a commit event that can't be read.
  package func taskNumber() throws -> Int {
    let facts = try commit.table(CommitmentPapers.Name.facts).pairs
    return Int(facts["任务序号"]) ?? 0
  }
}
