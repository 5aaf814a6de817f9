internal import Sampling

/// Proves what a county did with its part of a draw of this ledger (上报核验): commitment, seed, list,
/// teams and whatever was amended.
struct ReportCheck {
  /// The package.
  let package: LevelPackage
  /// The state of this ledger.
  let before: LedgerState

  /// What doesn't hold.
  /// - Throws: `LevelFault`, `LedgerProblem`, `DiskFailure`.
  func faults() throws -> [LevelFault] {
    guard let attempt = try before.attempt(committedAs: package.commitment),
      package.task == attempt.task,
      try OfficeSplit(FrozenFiles.rows(of: attempt.commit)).offices.contains(package.sender)
    else { return [.otherCommitment] }
    var parent = try ParentReference(attempt, office: package.sender)
    let promise = try package.commit.commitment().seedEntries
    let isPublic = promise[.event(1)] != Seed.Source.typedEvent
    parent.isBefore =
      try promise == parent.seedEntries() && ParentReference.offersEvent(attempt.commit)
      && (isPublic || wasRegistered(before: attempt.seed))
    return try check(against: parent)
  }

  /// Whether the office's commitment came in before the seed of the draw stood in this ledger.
  private func wasRegistered(before seed: LedgerEvent?) throws -> Bool {
    guard let seed else { return true }
    let first = try before.papers.first { event in
      guard event.files[LevelPackage.document] != nil else { return false }
      let earlier = try LevelPackage(of: event)
      return earlier.isAbout(package)
        && earlier.commit.files["commitment.txt"] == package.commit.files["commitment.txt"]
    }
    return first.map { $0.number < seed.number } ?? false
  }

  private func check(against parent: ParentReference) throws -> [LevelFault] {
    var state = try LedgerState([])
    for event in package.excerpt.events {
      let found = try LevelPackage.proved {
        try EventCheck(event: event, before: state, parent: parent).findings()
      }
      // Nothing is computed from what is wrong already.
      guard found.isEmpty else {
        return found.map { problem in
          if case .level(let fault) = problem.fact { fault } else { .event(problem) }
        }
      }
      try LevelPackage.proved { try state.apply(event) }
    }
    return []
  }
}

extension LedgerState {
  /// The draw whose commitment has a digest; nil where there is none, or it is void.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func attempt(committedAs digest: String) throws -> Attempt? {
    attempts.last { $0.commit.files["commitment.txt"]?.hex == digest && $0.isStanding }
  }
}
