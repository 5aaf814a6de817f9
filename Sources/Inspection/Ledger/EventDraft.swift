internal import Sampling

/// An event on its way to the disk (待写事件).
struct EventDraft {
  /// The number and name it will have.
  let label: EventLabel
  /// The pairs of its `event.txt`.
  let fields: [String: String]
  /// What its `SHA256SUMS` will say.
  let checksums: Checksums
  private let files: [String: EventFile]

  /// Adds `event.txt` to an event's files.
  init(
    label: EventLabel, kind: EventKind, fields: [String: String], files: [String: EventFile]
  ) {
    precondition(
      EventLabel(folder: label.folder) == label && !label.name.utf8.contains(UInt8(ascii: "/")),
      "an event's name is part of a folder's name")
    precondition(files.keys.allSatisfy(Checksums.isName), "a file's name is plain")
    self.label = label
    self.fields = fields.merging(["kind": kind.rawValue, "name": label.name]) { $1 }
    let document = KeyValueDocument(title: EventFolder.title, entries: self.fields)
    self.files = files.merging([EventFolder.document: EventFile(Array(document.text.utf8))]) { $1 }
    checksums = Checksums(self.files.mapValues(\.digest))
  }

  /// Writes the folder under a temporary name, forces it to the disk, and renames it.
  /// - Throws: `DiskFailure`, or what keeps a file's content from being read.
  func write(in ledger: String) throws {
    let temporary = "\(ledger)/\(LedgerInventory.temporaryName(of: label))"
    try Disk.createFolder(temporary)
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      try Disk.create("\(temporary)/\(name)", file.content)
    }
    try Disk.create("\(temporary)/\(Checksums.name)", checksums.bytes)
    try Disk.syncFolder(temporary)
    try Disk.rename(temporary, to: "\(ledger)/\(label)")
    try Disk.syncFolder(ledger)
  }
}
