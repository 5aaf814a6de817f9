internal import Sampling

/// The large files of an event, written while they are made (边写边算): so they are made once, and what
/// the event's other files say of them is known in time.
///
/// They stand in the event's temporary folder until the event is written. Where it stands in the
/// ledger already, they are digested only.
struct EventDesk {
  /// The digests of the files that are written.
  private(set) var digests: [String: Digest] = [:]
  private let folder: String?

  /// A desk for the event whose temporary folder is named; nil for one that isn't to be written.
  init(folder: String? = nil) { self.folder = folder }

  /// Writes a file, which the event forces to the disk when it is written.
  /// - Throws: `DiskFailure`, or what the closure throws.
  mutating func write(_ name: String, _ make: (FileContent.Take) throws -> Void) throws {
    let file = try file(name)
    try make { try file.write($0) }
    digests[name] = file.digest
  }

  /// Writes two files at once.
  /// - Throws: as above.
  mutating func write(
    _ name: String, _ other: String,
    _ make: (_ first: FileContent.Take, _ second: FileContent.Take) throws -> Void
  ) throws {
    let (first, second) = (try file(name), try file(other))
    try make({ try first.write($0) }, { try second.write($0) })
    (digests[name], digests[other]) = (first.digest, second.digest)
  }

  private func file(_ name: String) throws -> DeskFile {
    guard let folder else { return DeskFile(nil) }
    if try Disk.kind(of: folder) == .nothing { try Disk.createFolder(folder) }
    return DeskFile(try Disk.begin("\(folder)/\(name)"))
  }

  /// Puts everything away again.
  /// - Throws: `DiskFailure`.
  func clear() throws(DiskFailure) {
    guard let folder, try Disk.kind(of: folder) != .nothing else { return }
    try Disk.remove(folder)
  }
}

/// A file that is hashed while it is written, or hashed alone (写时摘要).
private final class DeskFile {
  private let file: Descriptor?
  private var stream = DigestStream()

  init(_ file: consuming Descriptor?) { self.file = file }

  /// The digest of what was written.
  var digest: Digest { stream.finalize() }

  func write(_ bytes: [UInt8]) throws(DiskFailure) {
    stream.update(bytes)
    if file != nil { try file?.write(bytes) }
  }
}
