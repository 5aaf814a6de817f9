internal import Sampling

extension LevelPackage {
  /// Reads a package from a folder that another office sent.
  ///
  /// Only plain files that its `SHA256SUMS` lists are read, and no more than 1 GiB of them.
  /// - Throws: `LevelRefusal.notAPackage` or `.faulty`; `DiskFailure`.
  package init(at path: String) throws {
    let folders = ["\(path)/\(OutgoingPackage.proofsFolder)", path]
    let folder = try folders.first { try Disk.kind(of: "\($0)/\(Self.document)") == .file }
    guard let folder, try Disk.kind(of: "\(folder)/\(Checksums.name)") == .file else {
      throw LevelRefusal.notAPackage(path)
    }
    do { try self.init(files: try Self.files(in: folder)) } catch let fault as LevelFault {
      throw LevelRefusal.faulty(path, fault)
    }
  }

  private static func files(in folder: String) throws -> [String: [UInt8]] {
    let list = try bytes(of: "\(folder)/\(Checksums.name)", limit: sizeLimit) ?? []
    guard let checksums = Checksums(list), checksums.digests.count <= countLimit else {
      throw LevelFault.malformed(file: Checksums.name)
    }
    let names = try Disk.names(in: folder).filter { $0 != Checksums.name }
    if let stranger = names.first(where: { checksums.digests[$0] == nil }) {
      throw LevelFault.unproved(file: stranger)
    }
    var rest = sizeLimit
    var files: [String: [UInt8]] = [:]
    for name in checksums.names {
      let file = "\(folder)/\(name)"
      guard try Disk.kind(of: file) == .file, let bytes = try bytes(of: file, limit: rest),
        Digest(hashing: bytes) == checksums.digests[name]
      else { throw LevelFault.unproved(file: name) }
      rest -= bytes.count
      files[name] = bytes
    }
    return files
  }

  /// The bytes of a file; nil where there are more than a limit.
  private static func bytes(of file: String, limit: Int) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    var isTooLong = false
    try Disk.read(file) { piece in
      isTooLong = isTooLong || bytes.count + piece.count > limit
      if !isTooLong { bytes += piece }
    }
    return isTooLong ? nil : bytes
  }

  private static let sizeLimit = 1 << 30
  private static let countLimit = 2000
}
