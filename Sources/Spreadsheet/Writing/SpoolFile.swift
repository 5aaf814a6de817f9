import Glibc

/// A file without a name that takes what memory shall not hold (暂存文件).
///
/// It is gone with the program, whatever ends it. What is added gets its own place, so that
/// several threads may add and read.
@safe package final class SpoolFile: @unchecked Sendable {
  /// What is done with the error number (`errno`) of a disk that doesn't give back what it took.
  package typealias Loss = @Sendable (Int32) -> Never

  private let descriptor: Int32
  private let lose: Loss
  private let monitor = Monitor()
  /// Where the next bytes go; only touched under the monitor.
  private var end = 0

  /// Takes over an open file.
  package init(open descriptor: Int32, losing lose: @escaping Loss) {
    (self.descriptor, self.lose) = (descriptor, lose)
  }

  /// Opens a new one in a folder, and takes its name away; nil where either can't be done, for what
  /// stands in it shall not stay behind.
  package convenience init?(in folder: String, losing lose: @escaping Loss) {
    var path = Array("\(folder)/.choucha-XXXXXX".utf8CString)
    let descriptor = unsafe path.withUnsafeMutableBufferPointer { path -> Int32 in
      // Sound: the first call fills in the terminated path in place, the second reads it.
      guard let path = path.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(path)
      guard descriptor >= 0, unsafe unlink(path) != 0 else { return descriptor }
      close(descriptor)
      return -1
    }
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.init(open: descriptor, losing: lose)
  }

  deinit { close(descriptor) }

  /// Adds bytes, and returns where they stand; nil when the disk doesn't take them all.
  package func append(_ bytes: [UInt8]) -> Int? {
    let start = monitor.locked {
      defer { end += bytes.count }
      return end
    }
    var written = 0
    while written < bytes.count {
      // Sound: the call reads within the bytes that it is lent.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe pwrite(
          descriptor, $0.baseAddress.map { unsafe $0 + written }, bytes.count - written,
          start + written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      written += count
    }
    return start
  }

  /// The bytes from a place on: fewer than asked for at the end only.
  package func read(at start: Int, count: Int) -> [UInt8] {
    // Sound: each call writes within the buffer's capacity, and `filled` counts what was written.
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe pread(descriptor, base + filled, count - filled, start + filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { lose(errno) }
        guard got > 0 else { return }
        filled += got
      }
    }
  }
}
