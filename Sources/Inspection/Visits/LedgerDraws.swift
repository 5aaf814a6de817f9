internal import Sampling

/// Reads what the tasks of a ledger drew (台账中的抽中名单): the draws that stand and have a result.
package enum LedgerDraws {
  /// The drawn objects, in the order of the tasks and of drawing; with `event` those of one result
  /// event alone.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package static func lists(of ledger: Ledger, event: Int? = nil) throws -> DrawnLists {
    let attempts = try ledger.state().attempts.filter { attempt in
      attempt.isStanding && attempt.result != nil
        && (event == nil || attempt.result?.number == event)
    }
    let drawn = try attempts.map(DrawnTask.init)
    return drawn.sorted { ($0.number, $0.commit) < ($1.number, $1.commit) }
      .reduce(into: DrawnLists()) { $0.append($1.lists) }
  }
}

/// One task's draw as visits need it.
private struct DrawnTask {
  /// The task's number in the plan.
  let number: Int
  /// The number of the commit event.
  let commit: Int
  private(set) var lists = DrawnLists()

  init(_ attempt: Attempt) throws {
    let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
    number = Int(facts["任务序号"]) ?? 0
    commit = attempt.commit.number
    lists.office = facts["单位名称"]
    lists.isTest = try attempt.commit.commitment()["test"] == "yes"
    lists.tasks = [
      DrawnLists.Task(
        name: "任务\(number) \(facts["任务名称"])",
        departments: WrittenList.withoutRepetitions(
          ([facts["发起部门"]] + WrittenList.values(in: facts["配合部门"])).filter { !$0.isEmpty }),
        items: try attempt.commit.table(CommitmentPapers.Name.items).fields.map { $0["抽查事项"] },
        window: VisitWindow(facts["任务期限"], year: Int(facts["年度"])) ?? .unstated)
    ]
    let staff = try attempt.commit.officers()
    let recusals: [RecusalRow] = try FrozenFiles.rows(of: attempt.commit)
    let recused = Dictionary(grouping: recusals + attempt.lateRecusals, by: \.id)
    let listed = Dictionary(
      try attempt.listedObjects().map { ($0["编号"], $0) }, uniquingKeysWith: { first, _ in first })
    lists.draws = attempt.checks.map { check in
      let row = listed[check.id.text] ?? []
      var draw = DrawnLists.Draw(task: 0, id: check.id, name: row["检查对象名称"])
      draw.code = row["统一社会信用代码/注册号"]
      draw.address = row["住所"]
      draw.team = staff.people(of: check.team).map {
        DrawnLists.Officer(id: $0.id, name: $0.name, unit: $0.unit)
      }
      draw.recused = Set(recused[check.id, default: []].map(\.inspector))
      return draw
    }
  }
}
