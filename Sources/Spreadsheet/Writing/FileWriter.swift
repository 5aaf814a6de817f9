import Glibc

/// What the system refused to do with a file (文件操作失败).
package struct FileFailure: Error, Hashable {
  /// The operation that failed.
  package enum Operation: String, Sendable {
    /// Creating or emptying it.
    case create
    /// Writing its bytes.
    case write
    /// Putting it, or its folder, on the disk.
    case synchronize
    /// Giving it its name.
    case rename
  }

  /// What was tried.
  package let operation: Operation
  /// The file's path.
  package let path: String
  /// The system's error number, such as `ENOSPC`.
  package let errorNumber: Int32
}

/// A new file that is written from its start through a buffer (写文件).
package final class FileWriter {
  /// The file's path.
  package let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var flushedCount = 0
  private static let bufferSize = 1 << 16

  /// The number of bytes written so far.
  package var byteCount: Int { flushedCount + buffer.count }

  /// Creates the file, or empties the one that is there.
  ///
  /// - Throws: `FileFailure`.
  init(creating path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(.create) }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  ///
  /// - Throws: `FileFailure`.
  package func write(_ bytes: some Collection<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Replaces bytes that were written before; the place for the next ones stays the end.
  ///
  /// - Throws: `FileFailure`.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws {
    precondition(offset + bytes.count <= byteCount, "only written bytes can be replaced")
    guard offset < flushedCount else {
      let start = offset - flushedCount
      return buffer.replaceSubrange(start..<start + bytes.count, with: bytes)
    }
    try flush()
    try writeAll(bytes, at: offset)
  }

  /// Puts all bytes on the disk.
  ///
  /// - Throws: `FileFailure`.
  func synchronize() throws {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure(.synchronize) }
  }

  /// Hands all bytes over to the system.
  ///
  /// - Throws: `FileFailure`.
  func flush() throws {
    try writeAll(buffer, at: flushedCount)
    flushedCount += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private func writeAll(_ bytes: [UInt8], at offset: Int) throws {
    var done = 0
    while done < bytes.count {
      // The pointer is used within the closure alone, and `done` stays below the count.
      let count = unsafe bytes.withUnsafeBytes {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: $0.dropFirst(done))
        return unsafe pwrite(descriptor, rest.baseAddress, rest.count, offset + done)
      }
      guard count > 0 else {
        if count < 0 && errno == EINTR { continue }
        throw failure(.write)
      }
      done += count
    }
  }

  private func failure(_ operation: FileFailure.Operation) -> FileFailure {
    FileFailure(operation: operation, path: path, errorNumber: errno)
  }
}
