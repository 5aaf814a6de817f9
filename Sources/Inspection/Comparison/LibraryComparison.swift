internal import Sampling

/// Compares the libraries with what was confirmed last (两库比对): both are walked once by id, and
/// a confirmed snapshot is never held as a whole but in its bytes.
package struct LibraryComparison {
  private let inputs: Inputs
  private let snapshot: LibrarySnapshot
  private let date: CalendarDate
  private var changes: LibraryChanges

  /// What changed in the tables since the ledger's last confirmation, else against the frames of
  /// its standing commitments.
  /// - Throws: `LedgerProblem` for a malformed snapshot, `DiskFailure`.
  package static func changes(
    of inputs: Inputs, since ledger: Ledger, on date: CalendarDate
  ) throws -> LibraryChanges {
    try changes(LibrarySnapshot(inputs), of: inputs, since: ledger.state(), on: date)
  }

  /// The same for a snapshot that was taken already.
  static func changes(
    _ snapshot: LibrarySnapshot, of inputs: Inputs, since state: LedgerState, on date: CalendarDate
  ) throws -> LibraryChanges {
    let base = Self.base(in: state)
    var comparison = Self(inputs, snapshot, base, on: date)
    switch base {
    case .nothing: comparison.compareOfficers(with: nil)
    case .frames: try comparison.compare(with: FrozenLibraries(of: state))
    case .confirmation:
      guard let event = state.libraryConfirmations.last else {
        preconditionFailure("the base is a confirmation of the state")
      }
      try comparison.compare(with: event)
    }
    return comparison.sorted
  }

  private init(
    _ inputs: Inputs, _ snapshot: LibrarySnapshot, _ base: LibraryChanges.Base,
    on date: CalendarDate
  ) {
    (self.inputs, self.snapshot, self.date) = (inputs, snapshot, date)
    changes = LibraryChanges(
      base: base, office: inputs.settings.text(.officeName) ?? "",
      objectCount: snapshot.objects.count, officerCount: snapshot.officers.count)
  }

  private static func base(in state: LedgerState) -> LibraryChanges.Base {
    if let event = state.libraryConfirmations.last {
      return .confirmation(
        event: event.label.folder, at: event.fields["at"] ?? "", by: event.fields["by"] ?? "")
    }
    let count = state.attempts.count(where: \.isStanding)
    return count == 0 ? .nothing : .frames(count)
  }

  /// The changes by kind, and by id within one.
  private var sorted: LibraryChanges {
    var changes = changes
    changes.objects.sort { ($0.kind.order, $0.id) < ($1.kind.order, $1.id) }
    changes.officers.sort { ($0.kind.order, $0.id) < ($1.kind.order, $1.id) }
    return changes
  }

  private mutating func compare(with event: LedgerEvent) throws {
    do {
      var rows = try SnapshotTable<ObjectRow>(event.bytes(of: LibrarySnapshot.objectsFile))
      try compareObjects { try rows.next().map(KnownObject.init) }
    } catch is SnapshotTable<ObjectRow>.Malformed {
      throw LedgerProblem(.malformed(file: LibrarySnapshot.objectsFile), at: event.label)
    }
    var officers: [CanonicalID: (unit: String, validity: OfficerRow.Validity?)] = [:]
    do {
      var rows = try SnapshotTable<OfficerRow>(event.bytes(of: LibrarySnapshot.officersFile))
      while let row = try rows.next() { officers[row.id] = (row.unit, row.validity) }
    } catch is SnapshotTable<OfficerRow>.Malformed {
      throw LedgerProblem(.malformed(file: LibrarySnapshot.officersFile), at: event.label)
    }
    let day = event.fields["at"].flatMap { CalendarDate(iso: $0) }
    compareOfficers(with: officers, since: day)
  }

  private mutating func compare(with libraries: FrozenLibraries) throws {
    var objects = libraries.objects.makeIterator()
    try compareObjects { objects.next() }
    compareOfficers(with: libraries.officers.mapValues { ($0, nil) })
  }

  /// Walks both lists by ascending id.
  private mutating func compareObjects(next: () throws -> KnownObject?) throws {
    var known = try next()
    for index in snapshot.objects {
      let entity = inputs.entities[index]
      while let object = known, object.id < entity.id {
        changes.objects.append(object.gone)
        known = try next()
      }
      if let object = known, object.id == entity.id {
        changes.objects += object.changes(to: entity)
        known = try next()
      } else {
        changes.objects.append(entity.change(.new))
      }
    }
    while let object = known {
      changes.objects.append(object.gone)
      known = try next()
    }
  }

  /// Tells how officers changed since a day.
  ///
  /// Without officers to compare with, only certificates that expired are told. Frames, which have
  /// no day, know those alone who can be sent, so nobody else is new.
  private mutating func compareOfficers(
    with known: [CanonicalID: (unit: String, validity: OfficerRow.Validity?)]?,
    since day: CalendarDate? = nil
  ) {
    for index in snapshot.officers {
      let officer = inputs.inspectors[index]
      let row = OfficerRow(officer)
      let before = known?[row.id]
      if known != nil, before == nil, day != nil || officer.canFillPlace(on: date...date) {
        changes.officers.append(officer.change(.new))
      }
      if let before, UnitName(before.unit) != UnitName(row.unit) {
        changes.officers.append(officer.change(.moved, from: before.unit, to: row.unit))
      }
      if let validity = before?.validity, validity != row.validity {
        changes.officers.append(
          officer.change(.certificate, from: validity.words, to: row.validity.words))
      }
      let wasExpired = day.flatMap { before?.validity?.isExpired(on: $0) } ?? false
      if row.validity.isExpired(on: date), !wasExpired {
        changes.officers.append(officer.change(.expired, to: row.validity.words))
      }
    }
    let present = Set(snapshot.officers.map { inputs.inspectors[$0].id })
    for (id, before) in known ?? [:] where !present.contains(id) {
      changes.officers.append(.init(kind: .gone, id: id, name: "", unit: before.unit))
    }
  }
}

extension Inspector {
  fileprivate func change(
    _ kind: LibraryChanges.OfficerKind, from before: String = "", to now: String = ""
  ) -> LibraryChanges.Change<LibraryChanges.OfficerKind> {
    .init(kind: kind, id: id, name: name, unit: unit, before: before, now: now)
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The place among the cases.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
