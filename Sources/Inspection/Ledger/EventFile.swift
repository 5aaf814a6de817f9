package import Sampling

/// A file of an event on its way to the disk (待写文件).
package struct EventFile: Sendable {
  /// Its bytes.
  let content: FileContent
  /// Their digest.
  package let digest: Digest

  /// A file whose bytes are in memory.
  package init(_ bytes: [UInt8]) {
    content = FileContent(bytes)
    digest = Digest(hashing: bytes)
  }

  /// A file whose digest is known.
  init(_ content: FileContent, digest: Digest) {
    self.content = content
    self.digest = digest
  }
}
