internal import Sampling

/// Holds a public folder against its `SHA256SUMS` (公示文件夹核对).
struct PublicFolderCheck {
  /// The files that are missing or differ, in the order of their names.
  let wrong: [String]
  /// The files that aren't listed, in the order of their names.
  let strangers: [String]
  /// The digest of `SHA256SUMS`; nil where there is none.
  let digest: Digest?

  /// Looks through a folder.
  /// - Throws: `DiskFailure`.
  init(path: String) throws(DiskFailure) {
    let list = "\(path)/\(Checksums.name)"
    let bytes = try Disk.kind(of: list) == .file ? Disk.bytes(of: list) : nil
    let digests = bytes.flatMap { Checksums($0, isAllowed: Checksums.isPath) }?.digests ?? [:]
    let found = try Self.files(in: path, below: "").filter { $0 != Checksums.name }
    var wrong = Set(digests.keys).subtracting(found)
    for name in found {
      guard let digest = digests[name] else { continue }
      if try Disk.digest(of: "\(path)/\(name)") != digest { wrong.insert(name) }
    }
    self.wrong = wrong.sorted()
    strangers = found.filter { digests[$0] == nil }.sorted()
    digest = bytes.map { Digest(hashing: $0) }
  }

  private static func files(in path: String, below prefix: String) throws(DiskFailure) -> [String] {
    var files: [String] = []
    for name in try Disk.names(in: path) {
      guard try Disk.kind(of: "\(path)/\(name)") == .folder else {
        files.append(prefix + name)
        continue
      }
      files += try Self.files(in: "\(path)/\(name)", below: "\(prefix)\(name)/")
    }
    return files
  }
}
