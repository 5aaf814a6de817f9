internal import Sampling

/// Some events of another office's ledger, held against its whole journal (台账摘录).
///
/// ```
/// journal.jsonl           the journal as it stands, every line
/// 0002.SHA256SUMS         the list of an event's files, whose digest the journal carries
/// 0002.commitment.txt     a file of that event; one that is withheld is known by its digest
/// ```
/// The journal binds the excerpt to one state of the ledger: a later excerpt must continue it.
struct LedgerExcerpt {
  /// The journal's name, here as in a ledger.
  static let journal = LedgerInventory.journal

  /// The lines of the journal.
  let lines: [JournalLine]
  /// The journal's bytes.
  let journalBytes: [UInt8]
  /// The events that are there, in order.
  let events: [LedgerEvent]

  /// The hash of the last entry.
  var head: Digest { lines.last?.entry ?? .zero }

  /// Reads an excerpt among the files of a package.
  /// - Throws: `LevelFault.malformed` or `.unproved` for the first file that doesn't match.
  init(_ files: [String: [UInt8]]) throws {
    journalBytes = files[Self.journal] ?? []
    let lines = try Self.lines(of: journalBytes)
    self.lines = lines
    var events: [Int: [String: [UInt8]]] = [:]
    for (name, bytes) in files where name != Self.journal {
      guard let dot = name.firstIndex(of: "."), let number = Int(name[..<dot]),
        number > 0, number <= lines.count, name.hasPrefix(Self.prefix(number))
      else { continue }
      events[number, default: [:]][String(name[name.index(after: dot)...])] = bytes
    }
    self.events = try events.sorted { $0.key < $1.key }.map {
      try Self.event(of: lines[$0 - 1], files: $1)
    }
  }

  /// The files of an excerpt: the journal, and of some events what may be shown.
  static func files(
    of events: [LedgerEvent], in ledger: Ledger, disclosing isShown: (String) -> Bool
  ) throws -> [String: [UInt8]] {
    var files = [journal: ledger.journal]
    for event in events {
      files[prefix(event.number) + Checksums.name] = Checksums(event.files).bytes
      for name in event.files.keys where isShown(name) {
        files[prefix(event.number) + name] = try event.bytes(of: name)
      }
    }
    return files
  }

  /// Whether this excerpt's ledger is an earlier one's, continued.
  func continues(_ earlier: Self) -> Bool { journalBytes.starts(with: earlier.journalBytes) }

  private static func prefix(_ number: Int) -> String {
    String(EventLabel(unnamed: number).folder) + "."
  }

  private static func lines(of bytes: [UInt8]) throws(LevelFault) -> [JournalLine] {
    let feed = UInt8(ascii: "\n")
    var lines: [JournalLine] = []
    for text in bytes.split(separator: feed, omittingEmptySubsequences: false).dropLast() {
      let last = lines.last
      guard
        let line = JournalLine(
          text, number: lines.count + 1, previous: last?.entry ?? .zero)
      else { throw .unproved(file: journal) }
      lines.append(line)
    }
    guard bytes.last == feed else { throw .malformed(file: journal) }
    return lines
  }

  private static func event(
    of line: JournalLine, files: [String: [UInt8]]
  ) throws(LevelFault) -> LedgerEvent {
    let prefix = prefix(line.number)
    guard let bytes = files[Checksums.name], Digest(hashing: bytes) == line.digest,
      let checksums = Checksums(bytes)
    else { throw .unproved(file: prefix + Checksums.name) }
    var files = files
    files[Checksums.name] = nil
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard checksums.digests[name] == Digest(hashing: bytes) else {
        throw .unproved(file: prefix + name)
      }
    }
    guard let document = files[EventFolder.document].flatMap(KeyValueDocument.init(bytes:)),
      document.title == EventFolder.title, document["kind"] == line.kind.rawValue,
      let name = document["name"]
    else { throw .malformed(file: prefix + EventFolder.document) }
    return LedgerEvent(
      label: EventLabel(number: line.number, name: name), kind: line.kind,
      previous: line.previous, entry: line.entry, fields: document.entries,
      files: checksums.digests, path: "",
      withheld: Set(checksums.names).subtracting(files.keys), handed: files)
  }
}
