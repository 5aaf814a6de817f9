package import Sampling

/// The frozen frame of a task (冻结的检查对象): `registry.csv`, row by row.
///
/// A frame has millions of rows, so they are never all in memory: whoever wants something of them
/// goes through them once. They stand in the order of their ids.
package struct FrozenRegistry: Sendable {
  /// The file.
  let content: FileContent
  /// What is wrong where the content is malformed.
  private let malformed: LedgerProblem

  /// The file's name.
  static let fileName = "\(RegistryRow.table).csv"

  /// The rows that are in memory, in any order.
  package init(_ rows: [RegistryRow] = []) {
    self.init(FileContent(FrozenTable.bytes(rows)), at: nil)
  }

  /// The rows that a commit event froze; they are read when they are asked for.
  package init(of event: LedgerEvent) {
    self.init(event.content(of: Self.fileName), at: event.label)
  }

  /// The rows that a closure writes as lines, in the order of their ids, each time the same.
  init(
    lines write:
      @escaping @Sendable (_ line: ((inout [UInt8]) -> Void) throws -> Void) throws -> Void
  ) {
    let content = FileContent(lines: { line in
      try line { $0 += FrozenRegistryReader.heading }
      try write(line)
    })
    self.init(content, at: nil)
  }

  /// The rows of a file; `label` is the event that it belongs to.
  init(_ content: FileContent, at label: EventLabel?) {
    self.content = content
    malformed = LedgerProblem(.malformed(file: Self.fileName), at: label)
  }

  /// Goes through the rows in order.
  /// - Throws: what the closure throws; `LedgerProblem`, `DiskFailure` as the file is read.
  package func forEachRow(_ body: (RegistryRow) throws -> Void) throws {
    try forEachPiece { piece in
      var reader = try FrozenRegistryReader(piece)
      while let line = try reader.next() { try body(reader.row(line)) }
    }
  }

  /// Goes through the rows on several threads, each of which adds some of them to a state.
  /// - Parameters:
  ///   - start: What each state begins as.
  ///   - look: Sees all the bytes in order.
  ///   - add: Adds the rows that a reader has.
  /// - Returns: the states, in no particular order.
  /// - Throws: as `forEachRow`.
  func gather<State: Sendable>(
    _ start: State, seeing look: ([UInt8]) -> Void = { _ in },
    _ add: @escaping @Sendable (inout State, inout FrozenRegistryReader) throws -> Void
  ) throws -> [State] {
    var crew = Crew<State, RegistryPiece>(start) { state, piece in
      var reader = try FrozenRegistryReader(piece)
      try add(&state, &reader)
    }
    try forEachPiece(seeing: look) { try crew.hand($0) }
    return try rethrowing { try crew.finish() }
  }

  /// The rows of some ids, in their order.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func rows(of ids: Set<CanonicalID>) throws -> [RegistryRow] {
    let lookup = IDLookup(ids)
    return try gather([RegistryRow]()) { rows, reader in
      while let line = try reader.next() {
        if lookup.position(of: reader.slice(line.id)) != nil { rows.append(reader.row(line)) }
      }
    }.joined().sorted { $0.id < $1.id }
  }

  /// Whether some row has an id that is meant.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func hasRow(where isMeant: @escaping @Sendable (CanonicalID) -> Bool) throws -> Bool {
    try gather(false) { isFound, reader in
      while !isFound, let line = try reader.next() { isFound = isMeant(reader.row(line).id) }
    }.contains(true)
  }

  /// The ids of all the rows.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package func ids() throws -> Set<CanonicalID> {
    var ids: Set<CanonicalID> = []
    try forEachRow { ids.insert($0.id) }
    return ids
  }

  /// All the rows, where they are few.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package func rows() throws -> [RegistryRow] {
    var rows: [RegistryRow] = []
    try forEachRow { rows.append($0) }
    return rows
  }

  private func forEachPiece(
    seeing look: ([UInt8]) -> Void = { _ in }, _ body: (RegistryPiece) throws -> Void
  ) throws {
    var cutter = RegistryCutter()
    try rethrowing {
      try content.forEachPiece { bytes in
        look(bytes)
        try cutter.take(bytes, body)
      }
      try cutter.finish(body)
    }
  }

  private func rethrowing<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch is FrozenRegistryReader.Malformed { throw malformed }
  }
}
