internal import Sampling

/// Holds a confirmation of the libraries against its own files, and a commitment against the
/// confirmation that it names (两库确认核验).
struct ConfirmationCheck {
  /// A confirmation or a commit event.
  let event: LedgerEvent

  /// What is malformed in a confirmation's snapshot, or that the signature is for nothing known.
  /// - Throws: `LedgerProblem` for a missing file, `DiskFailure`.
  func findings() throws -> [LedgerProblem] {
    guard event.isLibraryConfirmation else { return [event.wrongField("subject")] }
    let objects = try count(ObjectRow.self, in: LibrarySnapshot.objectsFile)
    let officers = try count(OfficerRow.self, in: LibrarySnapshot.officersFile)
    return [("objects", objects), ("officers", officers)]
      .filter { event.fields[$0.0] != String($0.1) }.map { event.wrongField($0.0) }
      + (FieldTable(bytes: try event.bytes(of: LibraryConfirmation.changesFile)) == nil
        ? [malformed(LibraryConfirmation.changesFile)] : [])
  }

  /// What is wrong with the confirmation that a commit event names: it must be an earlier one, and
  /// have every object of the frame.
  /// - Throws: `LedgerProblem` for a malformed snapshot, `DiskFailure`.
  func findings(frame: FrozenRegistry, before: LedgerState) throws -> [LedgerProblem] {
    guard let text = event.fields["libraries"] else { return [] }
    let named = before.libraryConfirmations.first { String($0.number) == text }
    guard let named else { return [event.wrongField("libraries")] }
    var missing = try frame.ids()
    try Self(event: named).forEach(ObjectRow.self, in: LibrarySnapshot.objectsFile) {
      missing.remove($0.id)
    }
    return missing.sorted().map {
      LedgerProblem(.unknownName(file: "registry.csv", $0.text), at: event.label)
    }
  }

  private func count<Row: FrozenRow & IdentifiedRow>(
    _: Row.Type, in file: String
  ) throws -> Int {
    var count = 0
    try forEach(Row.self, in: file) { _ in count += 1 }
    return count
  }

  private func forEach<Row: FrozenRow & IdentifiedRow>(
    _: Row.Type, in file: String, _ body: (Row) -> Void
  ) throws {
    do {
      var rows = try SnapshotTable<Row>(event.bytes(of: file))
      while let row = try rows.next() { body(row) }
    } catch is SnapshotTable<Row>.Malformed {
      throw malformed(file)
    }
  }

  private func malformed(_ file: String) -> LedgerProblem {
    LedgerProblem(.malformed(file: file), at: event.label)
  }
}
