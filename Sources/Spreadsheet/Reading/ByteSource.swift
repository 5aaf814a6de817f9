import Glibc

/// An open file, or bytes in memory, read in pieces by offset.
final class ByteSource: Sendable {
  /// The file's size in bytes when it was opened.
  let count: Int
  /// The file; nil for bytes in memory.
  private let descriptor: Int32?
  /// When the file was written to last, in nanoseconds, as it was opened.
  private let writtenAt: Int
  private let bytes: [UInt8]

  /// Reads bytes in memory.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    count = bytes.count
    descriptor = nil
    writtenAt = 0
  }

  /// Opens a file for reading.
  ///
  /// - Throws: `ReadError.unreadable`.
  init(path: String) throws(ReadError) {
    // Opening a pipe would wait for its writer.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    // Sound: the string is passed as a terminated copy that outlives the call.
    let descriptor = unsafe Glibc.open(path, flags)
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    var status = stat()
    // Sound: `status` is a local that the call fills.
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .unreadable(errno: code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(errno: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ESPIPE)
    }
    count = Int(status.st_size)
    writtenAt = Self.writtenAt(status)
    bytes = []
    self.descriptor = descriptor
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Checks that nobody wrote to the file since it was opened.
  ///
  /// - Throws: `ReadError.changedMeanwhile`, or `.unreadable`.
  func checkUnchanged() throws(ReadError) {
    guard let descriptor else { return }
    var status = stat()
    // Sound: `status` is a local that the call fills.
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    guard Int(status.st_size) == count, Self.writtenAt(status) == writtenAt else {
      throw .changedMeanwhile
    }
  }

  private static func writtenAt(_ status: stat) -> Int {
    status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// The bytes from an offset on: fewer than asked for only at the end of the file.
  ///
  /// - Throws: `ReadError.unreadable`.
  func read(at offset: Int, count wanted: Int) throws(ReadError) -> [UInt8] {
    let length = max(0, min(wanted, count - offset))
    guard let descriptor else { return Array(bytes[offset..<offset + length]) }
    var failure: Int32?
    // Sound: each call writes within the buffer's capacity, and `filled` counts what was written.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      while filled < length, let base = buffer.baseAddress {
        let got = unsafe pread(descriptor, base + filled, length - filled, offset + filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    if let failure { throw .unreadable(errno: failure) }
    return bytes
  }
}
