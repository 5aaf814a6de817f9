internal import Sampling

/// Proves the draw of the level above as far as its papers show it (下发核验): the commitment, the
/// seed and the whole list; who inspects elsewhere is none of the county's business.
struct DispatchCheck {
  /// The package.
  let package: LevelPackage

  /// What doesn't hold.
  /// - Throws: `LevelFault`, `DiskFailure`.
  func faults() throws -> [LevelFault] {
    try LevelPackage.proved {
      let commitment = try package.commit.commitment()
      let problems =
        CommitmentCheck(event: package.commit, commitment: commitment).findings()
        + (try wrongPopulation(commitment)) + (try wrongSeed()) + (try wrongList(commitment))
      let isTask = commitment["task"] == package.task
      return (isTask ? [] : [.otherCommitment]) + problems.map(LevelFault.event)
    }
  }

  private func wrongPopulation(_ commitment: KeyValueDocument) throws -> [LedgerProblem] {
    try PopulationCheck(event: package.commit, commitment: commitment, files: files())
      .partFindings().filter { problem in
        if case .wrongResult(_, "rejected.count", _, _) = problem.fact { false } else { true }
      }
  }

  private func wrongSeed() throws -> [LedgerProblem] {
    guard let seed = try package.attempt()?.seed else { return [] }
    let before = try LedgerState(package.excerpt.events.filter { $0.number < seed.number })
    return try EventCheck(event: seed, before: before).findings()
  }

  private func wrongList(_ commitment: KeyValueDocument) throws -> [LedgerProblem] {
    guard let attempt = try package.attempt(), let seed = try attempt.seed?.seed(),
      let result = attempt.result,
      let quota = commitment["quota"].flatMap(StratumCounts.init(text:)),
      let reserve = commitment["reserve"].flatMap(StratumCounts.init(text:))
    else { return [] }
    let selection = try files().selection(quota: quota, reserve: reserve, seed: seed)
    let list = ResultDocument(.result, of: selection)
    return try [result.difference(from: Array(list.text.utf8), in: "result.txt")].compactMap(\.self)
  }

  private func files() -> FrozenFiles {
    var files = FrozenFiles()
    files.registry = FrozenRegistry(of: package.commit)
    return files
  }
}
