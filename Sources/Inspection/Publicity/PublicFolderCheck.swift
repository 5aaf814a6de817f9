/// Holds a public folder against its `SHA256SUMS` (公示文件夹核对).
struct PublicFolderCheck {
  /// The files that are missing or differ, in the order of their names.
  let wrong: [String]
  /// The files that aren't listed, in the order of their names.
  let strangers: [String]

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
  }

  /// What is wrong with a public folder or an unpacked archive; nothing for any other folder.
  /// - Throws: `DiskFailure`.
  static func findings(publicFolder path: String) throws(DiskFailure) -> [LedgerProblem] {
    let marks = [
      try Disk.kind(of: "\(path)/\(WithheldFiles.name)"),
      try Disk.kind(of: "\(path)/\(Checksums.name)"),
    ]
    guard marks.contains(.file) else { return [] }
    let check = try Self(path: path)
    // Names with a dot are left by systems that show folders; they prove nothing.
    let strangers = check.strangers.filter {
      !$0.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return (check.wrong + strangers).map {
      LedgerProblem(.wrongPublication(file: $0), at: nil)
    }
  }

  /// The paths of all files and links in a folder and below it, without the folder.
  static func files(in path: String, below prefix: String) throws(DiskFailure) -> [String] {
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
