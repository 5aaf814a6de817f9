import Sampling

/// The public folder in the making (公示文件夹): written under a temporary name, then renamed.
///
/// ```
/// 公示/
///   index.html      the page, which proves the ledger in a browser
///   台账/           the journal, and every event's public files
///   未公开.csv      the files of events that aren't public, with their digests
///   scripts/        the verifier in Python
///   说明.txt        how to prove the ledger
///   SHA256SUMS      every other file
/// ```
struct PublicFolder {
  /// The folder's name inside the work folder.
  static let name = "公示"

  private let workFolder: String
  private(set) var digests: [String: Digest] = [:]

  /// Starts with an empty folder; what a crash left behind is removed.
  init(workFolder: String) throws(DiskFailure) {
    self.workFolder = workFolder
    try discard()
    try Disk.createFolder(path)
  }

  /// Writes a file, whose name may have folders.
  mutating func add(_ name: String, _ bytes: [UInt8]) throws(DiskFailure) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if try Disk.kind(of: folder) == .nothing { try Disk.createFolder(folder) }
    }
    try Disk.create("\(path)/\(name)", bytes)
    digests[name] = Digest(hashing: bytes)
  }

  /// Writes `SHA256SUMS` and forces all names to the disk.
  /// - Returns: What `SHA256SUMS` holds.
  func finish() throws(DiskFailure) -> Checksums {
    let checksums = Checksums(digests)
    try Disk.create("\(path)/\(Checksums.name)", checksums.bytes)
    let folders = Set(
      digests.keys.compactMap { name in
        name.lastIndex(of: "/").map { String(name[..<$0]) }
      })
    for folder in folders.sorted() { try Disk.syncFolder("\(path)/\(folder)") }
    try Disk.syncFolder(path)
    return checksums
  }

  /// Takes the place of the folder that was published before.
  func replacePublished() throws(DiskFailure) {
    if try Disk.kind(of: current) != .nothing { try Disk.rename(current, to: old) }
    try Disk.rename(path, to: current)
    try Disk.syncFolder(workFolder)
    try discard()
  }

  /// Removes what has no place; what was published before gets its own back when nothing took it.
  func discard() throws(DiskFailure) {
    if try Disk.kind(of: current) == .nothing, try Disk.kind(of: old) != .nothing {
      try Disk.rename(old, to: current)
    }
    for folder in [path, old] where try Disk.kind(of: folder) != .nothing {
      try Disk.remove(folder)
    }
  }

  private var path: String { "\(workFolder)/.公示.tmp" }
  private var current: String { "\(workFolder)/\(Self.name)" }
  private var old: String { "\(workFolder)/.公示.old" }
}
