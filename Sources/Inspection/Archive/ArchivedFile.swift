internal import Sampling

/// A file on its way into an archive (卷内文件), by its path there.
struct ArchivedFile {
  /// The path within the archive.
  let name: String
  /// The digest of its bytes.
  let digest: Digest
  private let source: Source

  private enum Source {
    case bytes([UInt8])
    case path(String)
  }

  /// A file made here.
  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    digest = Digest(hashing: bytes)
    source = .bytes(bytes)
  }

  /// A file on the disk whose digest is known.
  init(_ name: String, at path: String, digest: Digest) {
    self.name = name
    self.digest = digest
    source = .path(path)
  }

  /// A file on the disk, which is read for its digest.
  init(_ name: String, at path: String) throws(DiskFailure) {
    self.init(name, at: path, digest: try Disk.digest(of: path))
  }

  /// Hands its bytes on, piece by piece.
  /// - Throws: `ArchiveRefusal.changedMeanwhile` where they aren't those of the digest any more;
  ///   `DiskFailure`, or what the closure throws.
  func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
    switch source {
    case .bytes(let bytes): try body(bytes)
    case .path(let path):
      var stream = DigestStream()
      try Disk.send(path) {
        stream.update($0)
        try body($0)
      }
      guard stream.finalize() == digest else { throw ArchiveRefusal.changedMeanwhile(name) }
    }
  }
}
