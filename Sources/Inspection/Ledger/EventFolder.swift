internal import Sampling

/// The folder of an event on the disk, held against its journal line (事件文件夹).
struct EventFolder {
  /// The file that says what happened, when and by whom.
  static let document = "event.txt"
  /// Its title.
  static let title = "DR1 event"

  /// The number and name.
  let label: EventLabel
  /// Where it is.
  let path: String
  /// The digests of the files that may be missing, because they aren't public.
  var withheld: [String: Digest] = [:]

  /// All that doesn't match in one folder.
  struct Mismatch: Error {
    /// At least one.
    let all: [LedgerProblem]
  }

  /// The event, or everything that keeps the folder from being the one the line stands for.
  func event(of line: JournalLine) throws(DiskFailure) -> Result<LedgerEvent, Mismatch> {
    let checksums: Checksums
    switch try readChecksums(line.digest) {
    case .success(let found): checksums = found
    case .failure(let mismatch): return .failure(mismatch)
    }
    let differences = try differences(from: checksums)
    guard differences.isEmpty else { return mismatch(differences) }
    let document = KeyValueDocument(bytes: try Disk.bytes(of: "\(path)/\(Self.document)"))
    guard let document, document.title == Self.title else {
      return mismatch([.malformed(file: Self.document)])
    }
    let wrong = wrongFields(document.entries, kind: line.kind)
    guard wrong.isEmpty else { return mismatch(wrong) }
    return .success(
      LedgerEvent(
        label: label, kind: line.kind, previous: line.previous, entry: line.entry,
        fields: document.entries, files: checksums.digests, path: path,
        withheld: try missingFiles()))
  }

  /// The withheld files that aren't there.
  private func missingFiles() throws(DiskFailure) -> Set<String> {
    var missing: Set<String> = []
    for name in withheld.keys where try Disk.kind(of: "\(path)/\(name)") == .nothing {
      missing.insert(name)
    }
    return missing
  }

  private func readChecksums(_ digest: Digest) throws(DiskFailure) -> Result<Checksums, Mismatch> {
    let file = "\(path)/\(Checksums.name)"
    guard try Disk.kind(of: file) == .file else { return mismatch([.missingFile(Checksums.name)]) }
    let bytes = try Disk.bytes(of: file)
    guard Digest(hashing: bytes) == digest else { return mismatch([.wrongChecksums]) }
    guard let checksums = Checksums(bytes), checksums.digests[Self.document] != nil
    else { return mismatch([.malformedChecksums]) }
    return .success(checksums)
  }

  private func differences(from checksums: Checksums) throws(DiskFailure) -> [LedgerProblem.Fact] {
    let names = try Disk.names(in: path).filter { $0 != Checksums.name }
    let strangers = withheld.keys.filter { checksums.digests[$0] == nil }.sorted()
    var facts = strangers.map(LedgerProblem.Fact.unknownWithheld)
    facts += names.filter { checksums.digests[$0] == nil }.map(LedgerProblem.Fact.extraFile)
    for name in checksums.names {
      switch try Disk.kind(of: "\(path)/\(name)") {
      case .nothing where withheld[name] == checksums.digests[name]: continue
      case .nothing: facts.append(.missingFile(name))
      case .folder, .other: facts.append(.extraFile(name))
      case .file:
        let digest = try Disk.digest(of: "\(path)/\(name)")
        if digest != checksums.digests[name] { facts.append(.changedFile(name)) }
      }
    }
    return facts
  }

  private func wrongFields(
    _ fields: [String: String], kind: EventKind
  ) -> [LedgerProblem.Fact] {
    let expected = ["kind": kind.rawValue, "name": label.name]
    let wrong = expected.keys.sorted().filter { fields[$0] != expected[$0] }
    let missing = ["at", "by"].filter { fields[$0, default: ""].isEmpty }
    return (wrong + missing).map {
      .wrongValue(file: Self.document, key: $0, found: fields[$0])
    }
  }

  private func mismatch<Success>(_ facts: [LedgerProblem.Fact]) -> Result<Success, Mismatch> {
    .failure(Mismatch(all: facts.map { LedgerProblem($0, at: label) }))
  }
}
