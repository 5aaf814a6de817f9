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

  private let path: String
  private(set) var digests: [String: Digest] = [:]

  /// Starts with an empty folder; what a crash left behind is removed.
  init(workFolder: String) throws(DiskFailure) {
    path = "\(workFolder)/\(Self.temporaryName)"
    if try Disk.kind(of: path) != .nothing { try Disk.remove(path) }
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
  func replacePublished(in workFolder: String) throws(DiskFailure) {
    let (current, old) = ("\(workFolder)/\(Self.name)", "\(workFolder)/\(Self.oldName)")
    if try Disk.kind(of: current) != .nothing {
      if try Disk.kind(of: old) != .nothing { try Disk.remove(old) }
      try Disk.rename(current, to: old)
    }
    try Disk.rename(path, to: current)
    try Disk.syncFolder(workFolder)
    if try Disk.kind(of: old) != .nothing { try Disk.remove(old) }
  }

  /// Removes what was written.
  func discard() throws(DiskFailure) { try Disk.remove(path) }

  private static let temporaryName = ".公示.tmp"
  private static let oldName = ".公示.old"
}
