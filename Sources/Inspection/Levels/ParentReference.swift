internal import Sampling

/// What a county's draw refers to: the draw of the level above, whose list it takes a part of
/// (上级抽取).
struct ParentReference {
  /// The key of a county's commitment that names the commitment of the level above.
  static let key = "parent"
  /// The keys that the level above decides and a county's commitment therefore doesn't have.
  static let decided: Set = ["base", "base.source", "quota", "reserve", "rule"]
  /// The field of a county's events that names the event with the papers they go by.
  static let field = "papers"

  /// Whether a commitment leaves the list to the level above.
  static func isNamed(in commitment: KeyValueDocument) -> Bool { commitment[key] != nil }

  /// The commit event of the level above.
  let commit: LedgerEvent
  /// Its seed; nil where it wasn't known.
  let seed: Seed?
  /// Its drawn list; nil where it wasn't drawn.
  let result: ResultDocument?
  /// The office whose part it is.
  let office: String
  /// Whether the office committed before the seed was known, by its own account.
  var isBefore: Bool

  /// Takes the draw that another office's papers tell of.
  /// - Throws: `LevelFault`.
  init(_ package: LevelPackage) throws {
    let attempt = try package.attempt()
    commit = package.commit
    (seed, result) = try LevelPackage.proved {
      (try attempt?.seed?.seed(), try attempt?.result?.result())
    }
    office = package.recipient
    isBefore = try seed == nil && Self.offersEvent(commit)
  }

  /// Takes a draw of one's own ledger.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt, office: String) throws {
    commit = attempt.commit
    seed = try attempt.seed?.seed()
    result = try attempt.result?.result()
    self.office = office
    isBefore = try seed == nil && Self.offersEvent(commit)
  }

  /// Whether an office below can use the seed's source too: what custodians alone hold is no value
  /// of which others know that it was to come.
  static func offersEvent(_ commit: LedgerEvent) throws -> Bool {
    let commitment = try commit.commitment()
    return commitment["mode"] == "open" || commitment["seed.event.01"] != Seed.Source.typedEvent
  }

  /// The office's part of the frozen registry.
  func registry() throws -> FrozenRegistry {
    let codes: [CodeRow] = try FrozenFiles.rows(of: commit)
    return OfficeSplit(codes).part(of: office, in: FrozenRegistry(of: commit))
  }

  /// The office's part of the drawn list, with the ranks of the whole; nil where nothing is drawn.
  func list() throws -> ResultDocument? {
    let ids = try registry().ids()
    return result.map { list in
      ResultDocument(.result, lines: list.lines.filter { ids.contains($0.ticket.id) })
    }
  }
}
