internal import Glibc

/// An open file or folder, closed when it goes out of scope (文件描述符).
struct Descriptor: ~Copyable {
  private let number: Int32
  private let path: String

  /// Opens a path; a new file is readable by all and writable by its owner, unless told otherwise.
  init(_ path: String, _ flags: Int32, permissions: mode_t = 0o644) throws(DiskFailure) {
    self.path = path
    // Sound: the string is lent for the call and ends in a zero byte.
    number = unsafe open(path, flags | O_CLOEXEC, permissions)
    guard number >= 0 else { throw DiskFailure(operation: "open", path: path, code: errno) }
  }

  /// Opens a name in an open folder, wherever that folder stands by now.
  init(_ name: String, in folder: borrowing Descriptor, _ flags: Int32) throws(DiskFailure) {
    path = "\(folder.path)/\(name)"
    // Sound: the string is lent for the call and ends in a zero byte.
    number = unsafe openat(folder.number, name, flags | O_CLOEXEC, 0o644)
    guard number >= 0 else { throw DiskFailure(operation: "open", path: path, code: errno) }
  }

  deinit { close(number) }

  /// The flags that open a file, or make one, to add to its end.
  static let appending = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW

  /// Reads at most so many bytes; none at the end.
  func read(_ limit: Int) throws(DiskFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    repeat {
      // Sound: the buffer is lent for the call and has room for as many bytes as it says.
      count = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(number, $0.baseAddress, $0.count)
      }
    } while isInterrupted(count)
    guard count >= 0 else { throw failure("read") }
    bytes.removeSubrange(count...)
    return bytes
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(DiskFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Sound: the buffer is lent for the call and holds `count` bytes.
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress, $0.count)
      }
      if isInterrupted(count) { continue }
      guard count >= 0 else { throw failure("write") }
      rest = rest.dropFirst(count)
    }
  }

  /// Adds to the end and forces it to the disk; what can't be added whole is taken off again.
  func append(_ bytes: [UInt8]) throws(DiskFailure) {
    let byteCount = Int(try status().st_size)
    do {
      try write(bytes)
      try sync()
    } catch {
      // A disk that refuses this as well leaves a torn or a whole line: both can be read.
      try? truncate(byteCount: byteCount)
      throw error
    }
  }

  /// Forces what was written to the disk.
  func sync() throws(DiskFailure) {
    guard fsync(number) == 0 else { throw failure("fsync") }
  }

  /// Whether the path still leads to what was opened, and not to something put in its place.
  func isInPlace() throws(DiskFailure) -> Bool {
    let opened = try status()
    var named = stat()
    // Sound: `stat` fills the whole of the structure whose address it is lent.
    guard unsafe stat(path, &named) == 0 else { return false }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// Cuts the file off after some bytes.
  func truncate(byteCount: Int) throws(DiskFailure) {
    guard ftruncate(number, byteCount) == 0 else { throw failure("ftruncate") }
  }

  /// Takes a lock until the descriptor is closed; false when another process holds one.
  func lock(isExclusive: Bool) throws(DiskFailure) -> Bool {
    if flock(number, (isExclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw failure("flock") }
    return false
  }

  /// Gives a lock back, also for a process that inherited the descriptor.
  func unlock() { flock(number, LOCK_UN) }

  private func status() throws(DiskFailure) -> stat {
    var status = stat()
    // Sound: `fstat` fills the whole of the structure whose address it is lent.
    guard unsafe fstat(number, &status) == 0 else { throw failure("stat") }
    return status
  }

  private func isInterrupted(_ count: Int) -> Bool { count < 0 && errno == EINTR }

  private func failure(_ operation: String) -> DiskFailure {
    DiskFailure(operation: operation, path: path, code: errno)
  }
}
