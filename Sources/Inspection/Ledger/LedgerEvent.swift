package import Sampling

/// An event of the ledger whose files all match (台账事件).
package struct LedgerEvent: Sendable {
  /// Its number and folder.
  package let label: EventLabel
  /// What it records.
  package let kind: EventKind
  /// The head of the ledger before it.
  package let previous: Digest
  /// The head of the ledger after it.
  package let entry: Digest
  /// What the event's own document says.
  ///
  /// The pairs of `event.txt`: at, by, kind, name, task, reason, approver …
  package let fields: [String: String]
  /// The digest of every file of its folder but `SHA256SUMS`.
  package let files: [String: Digest]
  /// The folder's path.
  let path: String
  /// Those of its files that aren't public, in a ledger that somebody published.
  var withheld: Set<String> = []
  /// The bytes of those files that aren't withheld, for an event that another office handed over;
  /// nil where they stand in the folder.
  var handed: [String: [UInt8]]?

  /// The number, from 1.
  package var number: Int { label.number }

  /// The bytes of one of its files, checked once more against their digest.
  /// - Throws: `LedgerProblem` when the file isn't listed or has changed; `DiskFailure`.
  package func bytes(of file: String) throws -> [UInt8] {
    guard let digest = files[file] else { throw LedgerProblem(.missingFile(file), at: label) }
    guard !withheld.contains(file) else { throw LedgerProblem(.withheld(file), at: label) }
    let bytes = try handed?[file] ?? Disk.bytes(of: self.path(of: file))
    guard Digest(hashing: bytes) == digest else {
      throw LedgerProblem(.changedFile(file), at: label)
    }
    return bytes
  }

  /// The bytes of one of its files, which are held against their digest each time they are read.
  func content(of file: String) -> FileContent {
    FileContent { [self] take in
      guard let digest = files[file] else { throw LedgerProblem(.missingFile(file), at: label) }
      guard !withheld.contains(file) else { throw LedgerProblem(.withheld(file), at: label) }
      guard handed == nil else { return try take(bytes(of: file)) }
      var stream = DigestStream()
      try Disk.send(path(of: file)) { piece in
        stream.update(piece)
        try take(piece)
      }
      guard stream.finalize() == digest else { throw LedgerProblem(.changedFile(file), at: label) }
    }
  }

  /// The path of one of its files.
  func path(of file: String) -> String { "\(path)/\(file)" }

  /// A key–value document of the event.
  /// - Throws: `LedgerProblem` when it is missing or malformed; `DiskFailure`.
  func document(_ file: String, title: String) throws -> KeyValueDocument {
    guard let document = KeyValueDocument(bytes: try bytes(of: file)), document.title == title
    else { throw LedgerProblem(.malformed(file: file), at: label) }
    return document
  }
}

extension KeyValueDocument {
  /// Reads a document's bytes; nil when they aren't exactly what a document writes.
  init?(bytes: [UInt8]) {
    // A caller here needs no more than the fact: it names the file, which is short.
    guard let text = String(validating: bytes, as: UTF8.self),
      let document = try? Self(parsing: text)
    else { return nil }
    self = document
  }
}
