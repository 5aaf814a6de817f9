internal import Sampling

/// Holds an event of a draw whose list the level above draws against that draw (上下级核验).
struct LevelCheck {
  /// The event.
  let event: LedgerEvent
  /// The commit event of its draw.
  let commit: LedgerEvent
  /// What the events before it add up to.
  let before: LedgerState
  /// The draw of the level above; nil where the papers that the event names tell of it.
  let parent: ParentReference?

  /// What differs in a commitment: its objects, its event, and whatever holds for every commitment.
  /// - Throws: `LedgerProblem` for papers that are missing; `DiskFailure`.
  func commitment() throws -> [LedgerProblem] {
    let (document, files) = (try commit.commitment(), try FrozenFiles(of: commit))
    let people = PeopleCheck(event: commit, files: files)
    let known = Dictionary(
      files.inspectors.map { ($0.id, $0.units) }, uniquingKeysWith: { first, _ in first })
    let year = try event.number("year")
    let isOwn = parent == nil
    guard try isOwn ? goesByLastPapers(document) : true else {
      return [event.wrongField(ParentReference.field)]
    }
    return CommitmentCheck(event: commit, commitment: document).findings()
      + (try PopulationCheck(event: commit, commitment: document, files: files).partFindings())
      + people.findings(units: isOwn ? before.units(in: year) : known)
      + (try faults { try $0.faults(of: document, registry: files.registry) })
  }

  /// What differs in a seed: it must have the value that the level above used, where both name one
  /// event.
  /// - Throws: as `commitment`.
  func seed() throws -> [LedgerProblem] {
    let (document, seed) = (try commit.commitment(), try event.seed())
    let isShared = try reference(of: commit).map { try $0.sharesEvent(with: document) } ?? false
    return try faults { parent in
      guard isShared, let known = parent.seed, known.sources != seed.sources else { return [] }
      return [.otherSource(seed.sources.map(\.text).joined(separator: " "))]
    }
  }

  /// What differs in a list: it is the office's part of the list of the level above, with the ranks
  /// of the whole; the reserves stay above.
  /// - Throws: as `commitment`.
  func result() throws -> [LedgerProblem] {
    let reserve = ResultDocument(.reserve, lines: [])
    return try faults { parent in
      guard let list = try parent.list() else { return [.otherList(line: 1)] }
      let wrong = try event.difference(from: Array(list.text.utf8), in: "result.txt")
      if case .wrongDocument(_, let line)? = wrong?.fact { return [.otherList(line: line)] }
      return []
    } + [event.difference(from: Array(reserve.text.utf8), in: "reserve.txt")].compactMap(\.self)
  }

  /// Whether a commitment goes by the last papers that had come: whoever knew the seed can't go by
  /// older ones.
  private func goesByLastPapers(_ document: KeyValueDocument) throws -> Bool {
    do {
      let last = try before.papers.last { papers in
        guard papers.files[LevelPackage.document] != nil else { return false }
        return try LevelPackage(of: papers).commitment == document[ParentReference.key]
      }
      return last.map { String($0.number) } == event.fields[ParentReference.field]
    } catch is LevelFault { return false }  // Reported at the papers.
  }

  /// The faults that hold against the draw of the level above, as problems of the event.
  private func faults(_ find: (ParentReference) throws -> [LevelFault]) throws -> [LedgerProblem] {
    do {
      guard let reference = try reference(of: event) else {
        return [event.wrongField(ParentReference.field)]
      }
      let isSame =
        try reference.commit.commitment().digest.hex == commit.commitment()[ParentReference.key]
      let faults = try isSame ? find(reference) : [.otherCommitment]
      return faults.map { LedgerProblem(.level($0), at: event.label) }
    } catch let fault as LevelFault { return [LedgerProblem(.level(fault), at: event.label)] }
  }

  /// The draw that an event goes by; nil where it names no papers that came before it.
  private func reference(of event: LedgerEvent) throws -> ParentReference? {
    try parent ?? before.parent(of: event)
  }
}

extension ParentReference {
  /// Whether a county's seed comes from the very event of the level above: it was still to come
  /// when the county committed.
  func sharesEvent(with document: KeyValueDocument) throws -> Bool {
    try isBefore && document.seedEntries == seedEntries()
  }

  /// What the commitment of the level above says of its seed.
  func seedEntries() throws -> [String: String] { try commit.commitment().seedEntries }

  /// What differs in a county's commitment.
  fileprivate func faults(
    of document: KeyValueDocument, registry: FrozenRegistry
  ) throws -> [LevelFault] {
    let isPart = try self.registry().content.digest() == registry.content.digest()
    let above = try commit.commitment()
    return (isPart ? [] : [.otherObjects])
      + (document["test"] == above["test"] ? [] : [.otherCommitment])
      + (try eventFaults(document))
  }

  /// Before the value is known the event is that of the level above; afterwards it is another one.
  private func eventFaults(_ document: KeyValueDocument) throws -> [LevelFault] {
    let events = document.numbered("seed.event")
    let above = try commit.commitment().numbered("seed.event")
    let isOther = events == [Seed.Source.typedEvent] || Set(events).isDisjoint(with: above)
    let isRight = try isBefore ? sharesEvent(with: document) : isOther
    return isRight ? [] : [.otherEvent(events.joined(separator: " "))]
  }
}

extension KeyValueDocument {
  /// What a commitment says of the seed's source.
  var seedEntries: [String: String] { entries.filter { $0.key.hasPrefix("seed.") } }
}
