/// The draws of one department, and what became of them (各部门的抽取和作废).
struct OfficeDraws: Sendable {
  /// The department that started the tasks, else the office.
  let name: String
  /// The commitments.
  var committed = 0
  /// Those that stand with a result.
  var drawn = 0
  /// Those declared void.
  var void = 0
  /// Those of them whose seed was known before, so that somebody could have looked at the result.
  var voidAfterSeed = 0

  /// Counts the draws of each department, in the order of their first commitment.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  static func all(of attempts: [Attempt]) throws -> [Self] {
    var names: [String] = []
    var offices: [String: Self] = [:]
    for attempt in attempts {
      let facts = try attempt.commit.table(CommitmentPapers.Name.facts).pairs
      let name = facts["发起部门"].isEmpty ? facts["单位名称"] : facts["发起部门"]
      if offices[name] == nil { names.append(name) }
      offices[name, default: Self(name: name)].count(attempt)
    }
    return names.compactMap { offices[$0] }
  }

  private mutating func count(_ attempt: Attempt) {
    committed += 1
    if !attempt.isStanding {
      void += 1
      voidAfterSeed += attempt.seed == nil ? 0 : 1
    } else if attempt.result != nil {
      drawn += 1
    }
  }
}
