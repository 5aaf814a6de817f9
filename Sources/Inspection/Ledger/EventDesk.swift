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
    var stream = DigestStream()
    defer { digests[name] = stream.finalize() }
    guard let folder else { return try make { stream.update($0) } }
    if try Disk.kind(of: folder) == .nothing { try Disk.createFolder(folder) }
    let file = try Disk.begin("\(folder)/\(name)")
    try make {
      stream.update($0)
      try file.write($0)
    }
  }

  /// Puts everything away again.
  /// - Throws: `DiskFailure`.
  func clear() throws(DiskFailure) {
    guard let folder, try Disk.kind(of: folder) != .nothing else { return }
    try Disk.remove(folder)
  }
}
