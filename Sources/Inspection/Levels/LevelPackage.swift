internal import Sampling

/// The papers that one office hands to another (往来材料包): proofs with a cover, checked on reading.
///
/// ```
/// package.txt             DR1 package: commit, commitment, direction, from, head, n, task, test, to
/// journal.jsonl           the sender's journal, whole
/// NNNN.…                  the events of the task, see LedgerExcerpt
/// 名单.csv                 on the way down: the office's part of the drawn list, for people
/// ```
/// `commitment` is in both directions the digest of the commitment of the level above.
package struct LevelPackage: Sendable {
  /// The cover's name.
  static let document = "package.txt"
  /// The cover's title.
  static let title = "DR1 package"

  /// Which way the papers go.
  enum Direction: String {
    /// From the office that draws to one that sends officers (下发).
    case dispatch
    /// Back to the office that drew (上报).
    case report
  }

  /// The cover.
  let cover: KeyValueDocument
  /// Which way it goes.
  let direction: Direction
  /// All files by name.
  let files: [String: [UInt8]]
  /// The events handed over.
  let excerpt: LedgerExcerpt
  /// The commit event of the sender.
  let commit: LedgerEvent

  /// Reads a package's files.
  /// - Throws: `LevelFault` for the first thing that doesn't match.
  init(files: [String: [UInt8]]) throws {
    guard let cover = files[Self.document].flatMap(KeyValueDocument.init(bytes:)),
      cover.title == Self.title, Set(cover.entries.keys) == Self.keys,
      cover.entries.values.allSatisfy({ $0 == $0.oneLine }),
      let direction = cover["direction"].flatMap(Direction.init(rawValue:))
    else { throw LevelFault.malformed(file: Self.document) }
    self.cover = cover
    self.direction = direction
    self.files = files
    excerpt = try LedgerExcerpt(files)
    let number = cover["commit"].flatMap { Int($0) }
    guard excerpt.head.hex == cover["head"], String(excerpt.lines.count) == cover["n"],
      let commit = excerpt.events.first(where: { $0.number == number && $0.kind == .commit })
    else { throw LevelFault.unproved(file: Self.document) }
    self.commit = commit
    let commitment = try Self.proved { try commit.commitment() }
    let isSame =
      direction == .dispatch
      ? commitment.digest.hex == cover["commitment"]
      : commitment[ParentReference.key] == cover["commitment"]
    guard isSame, commitment["test"] == cover["test"] else {
      throw LevelFault.unproved(file: Self.document)
    }
  }

  /// The package that a collect event holds.
  /// - Throws: `LevelFault`, `LedgerProblem`, `DiskFailure`.
  init(of event: LedgerEvent) throws {
    let names = event.files.keys.filter { $0 != EventFolder.document }.sorted()
    try self.init(
      files: Dictionary(uniqueKeysWithValues: names.map { ($0, try event.bytes(of: $0)) }))
  }

  /// The office that sends it.
  package var sender: String { cover["from"] ?? "" }
  /// The office that it is for.
  package var recipient: String { cover["to"] ?? "" }
  /// The task as the commitment of the level above names it.
  package var task: String { cover["task"] ?? "" }
  /// Whether the drawn list is in it.
  package var hasResult: Bool { excerpt.events.contains { $0.kind == .result } }
  /// The digest of the commitment of the level above.
  var commitment: String { cover["commitment"] ?? "" }
  /// The state of the sender's task: its events folded, though others of its ledger are missing.
  func state() throws -> LedgerState { try Self.proved { try LedgerState(excerpt.events) } }

  /// The sender's standing draw of the task; nil where it is void.
  func attempt() throws -> Attempt? {
    try state().attempts.last { $0.commit.number == commit.number && $0.isStanding }
  }

  /// Turns a problem of an event into one of the package.
  static func proved<Value>(_ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let problem as LedgerProblem {
      throw LevelFault.event(problem)
    }
  }

  /// The kinds of events that tell offices below of a draw; who inspects elsewhere is not theirs.
  static let kindsBelow: Set<EventKind> = [.commit, .reveal, .seed, .result, .void]

  private static let keys: Set = [
    "commit", "commitment", "direction", "from", "head", "n", "task", "test", "to",
  ]
}
