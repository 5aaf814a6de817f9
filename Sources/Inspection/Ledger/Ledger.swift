internal import Glibc
package import Sampling

/// The ledger of a work folder (台账): append-only, chained by hashes, safe against crashes.
///
/// An event is written as a folder under a temporary name, forced to the disk and renamed; then
/// one journal line is added. That line is the commit point: before it nothing has happened.
package struct Ledger: Sendable {
  /// The ledger's folder inside the work folder.
  package static let folderName = "台账"

  /// What a command wants of the ledger.
  package enum Access: Sendable {
    /// To read; others may read at the same time.
    case reading
    /// To add events; nobody else may read or write meanwhile.
    case writing
  }

  /// The events in order; the event of number n is at n − 1.
  package private(set) var events: [LedgerEvent]
  /// What interrupted writes left behind: cleared away when writing, ignored when reading.
  package let notices: [LedgerProblem]
  private let path: String
  private let access: Access
  private let lock: LedgerLock?
  private var awaited: ArraySlice<LedgerEvent>?
  /// What all the events add up to, or why they don't.
  private var folded: Result<LedgerState, any Error>

  /// Opens the ledger of a work folder; when writing, makes its folder and clears leftovers away.
  /// - Throws: `LedgerProblem` for the first thing that doesn't match, or when another process is
  ///   at work; `DiskFailure`.
  package init(workFolder: String, for access: Access) throws {
    path = "\(workFolder)/\(Self.folderName)"
    self.access = access
    if access == .writing { try Disk.ensureFolder(path) }
    guard try Self.stands(at: path) else {
      (events, notices, lock, folded) = ([], [], nil, Self.fold([]))
      return
    }
    lock = try LedgerLock(folder: path, isExclusive: access == .writing)
    let inventory = try LedgerInventory(path: path)
    if let finding = inventory.findings.first { throw finding }
    events = inventory.events
    folded = Self.fold(events)
    notices = access == .writing ? try inventory.clear() : inventory.notices
  }

  /// The hash of the last entry, 64 zeros for an empty ledger (台账末尾校验值).
  package var head: Digest { events.last?.entry ?? .zero }

  /// The journal's bytes as it stands, every line whole.
  var journal: [UInt8] {
    events.flatMap {
      JournalLine(
        number: $0.number, previous: $0.previous, kind: $0.kind,
        digest: Checksums($0.files).digest
      ).bytes
    }
  }

  /// What the events up to a number, all of them by default, add up to.
  /// - Throws: `LedgerProblem` for an event out of order or malformed; `DiskFailure`.
  package func state(through number: Int? = nil) throws -> LedgerState {
    guard let number, number < events.count else { return try folded.get() }
    return try Self.fold(events.prefix(number)).get()
  }

  private static func fold(_ events: some Sequence<LedgerEvent>) -> Result<LedgerState, any Error> {
    Result { try LedgerState(events) }
  }

  /// The ledger as it was after the event of a number; nothing is added to it.
  func through(_ number: Int) -> Ledger {
    var ledger = self
    ledger.keep(number)
    return ledger
  }

  private mutating func keep(_ count: Int) {
    events.removeSubrange(count...)
    folded = Self.fold(events)
  }

  private mutating func take(_ event: LedgerEvent) {
    events.append(event)
    guard case .success(var state) = folded else { return }
    // Nobody else holds what the event changes, so that nothing is copied.
    folded = Self.fold([])
    folded = Result {
      try state.apply(event)
      return state
    }
  }

  /// Whether a ledger's folder stands at a path; a link there could be pointed at another ledger.
  static func stands(at path: String) throws(DiskFailure) -> Bool {
    switch try Disk.kind(of: path) {
    case .nothing: return false
    case .file, .folder: return true
    case .other: throw DiskFailure(operation: "open", path: path, code: ELOOP)
    }
  }

  /// Adds an event: `name` is the readable part of its folder, such as `抽取-任务1`.
  ///
  /// `fields` go into `event.txt`, which also gets `kind` and `name`; `at` and `by` are required.
  /// - Throws: `LedgerProblem` for a day before the last event's or a folder that was moved;
  ///   `DiskFailure`. Then the event hasn't happened; what can't be cleared away at once, the next
  ///   writing command clears.
  @discardableResult
  package mutating func append(
    _ kind: EventKind, name: String, fields: [String: String], files: [String: [UInt8]]
  ) throws -> LedgerEvent {
    try append(kind, name: name, fields: fields) { _ in files }
  }

  /// Adds an event, some of whose files a closure writes on a desk; the others it returns.
  /// - Throws: as above, and what the closure throws.
  @discardableResult
  mutating func append(
    _ kind: EventKind, name: String, fields: [String: String],
    writing files: (inout EventDesk) throws -> [String: [UInt8]]
  ) throws -> LedgerEvent {
    precondition(access == .writing, "events are added to a ledger opened for writing")
    let label = EventLabel(number: events.count + 1, name: name)
    if let fact = EventDay.fact(of: kind, fields, after: events.last) {
      throw LedgerProblem(fact, at: label)
    }
    var desk = desk(for: label)
    let draft: EventDraft
    do {
      draft = EventDraft(
        label: label, kind: kind, fields: fields, files: try files(&desk), desk: desk)
    } catch {
      // What stays is cleared away by the next writing command.
      try? desk.clear()
      throw error
    }
    let line = JournalLine(
      number: label.number, previous: head, kind: kind, digest: draft.checksums.digest)
    if awaited != nil { return try take(line) }
    do { try write(draft, line) } catch {
      // The same.
      _ = try? LedgerInventory(path: path).clear()
      throw error
    }
    let event = LedgerEvent(
      label: label, kind: kind, previous: head, entry: line.entry, fields: draft.fields,
      files: draft.checksums.digests, path: "\(path)/\(label)")
    take(event)
    return event
  }

  private func desk(for label: EventLabel) -> EventDesk {
    awaited == nil
      ? EventDesk(folder: "\(path)/\(LedgerInventory.temporaryName(of: label))") : EventDesk()
  }

  private func write(_ draft: EventDraft, _ line: JournalLine) throws {
    // The draft forces the names in the folder to the disk, that of a new journal among them.
    if events.isEmpty { try lock?.append([], to: LedgerInventory.journal) }
    try draft.write(in: path)
    try lock?.checkPlace()
    try lock?.append(line.bytes, to: LedgerInventory.journal)
  }
}

extension Ledger {
  /// Runs a command, unless the last events are byte for byte those that it would add: then a run
  /// before was interrupted after them, and only what follows them is left to do.
  ///
  /// Nothing is added in that case. The command may run twice, and does nothing but add events.
  /// - Throws: what the command throws.
  package mutating func once<Outcome>(
    _ command: (inout Ledger) throws -> Outcome
  ) throws -> Outcome {
    try repeated(command) ?? command(&self)
  }

  private func repeated<Outcome>(
    _ command: (inout Ledger) throws -> Outcome
  ) throws -> Outcome? {
    // A withdrawal adds its refill as well, which names it as the event it comes after.
    guard let first = events.lastIndex(where: { $0.fields["after"] == nil }) else { return nil }
    var before = self
    before.awaited = events[first...]
    before.keep(first)
    do {
      let outcome = try command(&before)
      return before.awaited?.isEmpty == true ? outcome : nil
    } catch let failure as DiskFailure {
      throw failure
    } catch {
      return nil  // What is refused there didn't add these events.
    }
  }

  /// Takes an event that stands already in the place of the one to be added.
  private mutating func take(_ line: JournalLine) throws -> LedgerEvent {
    guard let event = awaited?.popFirst(), event.entry == line.entry else { throw OtherEvent() }
    take(event)
    return event
  }

  /// A command would add something else than the event that stands.
  private struct OtherEvent: Error {}
}
