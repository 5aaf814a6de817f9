internal import Sampling

/// An event on its way to the disk (待写事件).
struct EventDraft {
  /// The number and name it will have.
  let label: EventLabel
  /// The pairs of its `event.txt`.
  let fields: [String: String]
  /// What its `SHA256SUMS` will say.
  let checksums: Checksums
  private let files: [String: [UInt8]]
  private let desk: EventDesk

  /// Adds `event.txt` to an event's files; those of its desk are written.
  init(
    label: EventLabel, kind: EventKind, fields: [String: String], files: [String: [UInt8]],
    desk: EventDesk
  ) {
    precondition(
      EventLabel(folder: label.folder) == label && !label.name.utf8.contains(UInt8(ascii: "/")),
      "an event's name is part of a folder's name")
    precondition(
      [Array(files.keys), Array(desk.digests.keys)].joined().allSatisfy(Checksums.isName),
      "a file's name is plain")
    self.label = label
    self.fields = fields.merging(["kind": kind.rawValue, "name": label.name]) { $1 }
    let document = KeyValueDocument(title: EventFolder.title, entries: self.fields)
    self.files = files.merging([EventFolder.document: Array(document.text.utf8)]) { $1 }
    self.desk = desk
    checksums = Checksums(
      self.files.mapValues { Digest(hashing: $0) }.merging(desk.digests) { $1 })
  }

  /// Writes the folder under a temporary name, forces it to the disk, and renames it.
  func write(in ledger: String) throws(DiskFailure) {
    let temporary = "\(ledger)/\(LedgerInventory.temporaryName(of: label))"
    if desk.digests.isEmpty { try Disk.createFolder(temporary) }
    let files = files.merging([Checksums.name: checksums.bytes]) { $1 }
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try Disk.begin("\(temporary)/\(name)").write(bytes)
    }
    try Disk.sync(files.keys.sorted() + desk.digests.keys.sorted(), in: temporary)
    try Disk.syncFolder(temporary)
    try Disk.rename(temporary, to: "\(ledger)/\(label)")
    try Disk.syncFolder(ledger)
  }
}
