import Glibc

/// Files that appear under their names only when they are complete (原子写入).
///
/// The bytes go to `<name>.part` in the same folder, are synchronised, and are then renamed over
/// the old file; a crash leaves the old file as it was.
package enum AtomicFile {
  /// When the bytes of a file are forced to the disk (落盘时机).
  package enum Durability: Sendable {
    /// Before the file gets its name.
    case now
    /// Later, by whoever gives it its final name: till then it stands in a folder of its own.
    case later
  }

  /// Writes a file through a closure.
  ///
  /// - Throws: `FileFailure`, or what the closure throws; the old file then stays.
  package static func write<Result>(
    to path: String, _ durability: Durability = .now, _ body: (FileWriter) throws -> Result
  ) throws -> Result {
    guard durability == .now else {
      let file = try FileWriter(creating: path)
      let result = try body(file)
      try file.flush()
      return result
    }
    let partial = path + ".part"
    do {
      let file = try FileWriter(creating: partial)
      let result = try body(file)
      try file.synchronize()
      try rename(partial, to: path)
      return result
    } catch {
      unsafe unlink(partial)  // The string outlives the call.
      throw error
    }
  }

  /// Writes a file from its bytes.
  ///
  /// - Throws: `FileFailure`; the old file then stays.
  package static func write(
    _ bytes: some Collection<UInt8>, to path: String, _ durability: Durability = .now
  ) throws {
    try write(to: path, durability) { try $0.write(bytes) }
  }

  private static func rename(_ partial: String, to path: String) throws {
    // Both strings outlive the call.
    guard unsafe Glibc.rename(partial, path) == 0 else {
      throw FileFailure(operation: .rename, path: path, errorNumber: errno)
    }
    try synchronizeFolder(of: path)
  }

  private static func synchronizeFolder(of path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    // The string outlives the call.
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(descriptor) }
    // Some network file systems know no synchronising of folders.
    guard descriptor >= 0, fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileFailure(operation: .synchronize, path: folder, errorNumber: errno)
    }
  }
}
