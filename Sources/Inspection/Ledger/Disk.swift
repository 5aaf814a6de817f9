internal import FoundationEssentials
internal import Glibc
internal import Sampling

/// A call on a file or folder that failed (磁盘故障): not the user's mistake.
package struct DiskFailure: Error, Hashable {
  /// What was tried, such as `fsync`.
  package let operation: String
  /// The file or folder.
  package let path: String
  /// The system's error number (`errno`).
  package let code: Int32
}

/// The few calls on files and folders that must survive a crash (落盘).
enum Disk {
  /// What stands at a path, without following links.
  enum Kind { case file, folder, other, nothing }

  /// What stands at a path; a disk that doesn't answer isn't taken for an empty one.
  static func kind(of path: String) throws(DiskFailure) -> Kind {
    var status = stat()
    // Sound: `lstat` fills the whole of the structure whose address it is lent.
    guard unsafe lstat(path, &status) == 0 else {
      guard [ENOENT, ENOTDIR].contains(errno) else {
        throw DiskFailure(operation: "stat", path: path, code: errno)
      }
      return .nothing
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder, ordered by their bytes.
  static func names(in folder: String) throws(DiskFailure) -> [String] {
    _ = try Descriptor(folder, O_RDONLY | O_DIRECTORY)
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch { throw DiskFailure(operation: "readdir", path: folder, code: EIO) }
  }

  /// Hands the bytes of a file on, piece by piece.
  static func read(_ path: String, piece: ([UInt8]) -> Void) throws(DiskFailure) {
    let file = try Descriptor(path, O_RDONLY | O_NOFOLLOW)
    while case let bytes = try file.read(1 << 16), !bytes.isEmpty { piece(bytes) }
  }

  /// Hands the bytes of a file on, piece by piece, to what may fail as well.
  /// - Throws: `DiskFailure`, or what the closure throws.
  static func send(_ path: String, to sink: ([UInt8]) throws -> Void) throws {
    let file = try Descriptor(path, O_RDONLY | O_NOFOLLOW)
    while case let bytes = try file.read(1 << 16), !bytes.isEmpty { try sink(bytes) }
  }

  /// All the bytes of a file.
  static func bytes(of path: String) throws(DiskFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The digest of a file, as `sha256sum` prints it.
  static func digest(of path: String) throws(DiskFailure) -> Digest {
    var stream = DigestStream()
    try read(path) { stream.update($0) }
    return stream.finalize()
  }

  /// Writes a new file and forces it to the disk.
  static func create(
    _ path: String, _ bytes: [UInt8], permissions: mode_t = 0o644
  ) throws(DiskFailure) {
    let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL, permissions: permissions)
    try file.write(bytes)
    try file.sync()
  }

  /// Makes a new file to be written, and then still to be forced to the disk.
  static func begin(_ path: String) throws(DiskFailure) -> Descriptor {
    try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Adds to the end of a file, which is made if need be, and forces it to the disk; what can't be
  /// added whole is taken off again.
  static func append(_ bytes: [UInt8], to path: String) throws(DiskFailure) {
    try Descriptor(path, Descriptor.appending).append(bytes)
  }

  /// Cuts a file off after some bytes and forces it to the disk.
  static func truncate(_ path: String, byteCount: Int) throws(DiskFailure) {
    let file = try Descriptor(path, O_WRONLY | O_NOFOLLOW)
    try file.truncate(byteCount: byteCount)
    try file.sync()
  }

  /// Makes a folder, which all may look into unless told otherwise.
  static func createFolder(_ path: String, permissions: mode_t = 0o755) throws(DiskFailure) {
    // Sound: the string is lent for the call and ends in a zero byte.
    guard unsafe mkdir(path, permissions) == 0 else {
      throw DiskFailure(operation: "mkdir", path: path, code: errno)
    }
  }

  /// Makes a folder where there is none and forces its name to the disk; it may be there already
  /// when another process makes it meanwhile.
  static func ensureFolder(_ path: String) throws(DiskFailure) {
    guard try kind(of: path) == .nothing else { return }
    do { try createFolder(path) } catch  where error.code == EEXIST { return }
    try syncFolder("\(path)/..")
  }

  /// Forces files of a folder to the disk.
  static func sync(_ names: [String], in folder: String) throws(DiskFailure) {
    for name in names { try Descriptor("\(folder)/\(name)", O_RDONLY).sync() }
  }

  /// Forces files that can be made again to the disk.
  ///
  /// More than a hundred go together with all that the system still holds, in a hundredth of the time;
  /// what the disk then refuses isn't told.
  static func syncRemakable(_ names: [String], in folder: String) throws(DiskFailure) {
    guard names.count <= 100 else { return Glibc.sync() }
    try sync(names, in: folder)
  }

  /// Forces the names in a folder to the disk.
  static func syncFolder(_ path: String) throws(DiskFailure) {
    try Descriptor(path, O_RDONLY | O_DIRECTORY).sync()
  }

  /// Gives a file or folder its final name.
  static func rename(_ path: String, to target: String) throws(DiskFailure) {
    // Sound: both strings are lent for the call and end in a zero byte.
    guard unsafe Glibc.rename(path, target) == 0 else {
      throw DiskFailure(operation: "rename", path: target, code: errno)
    }
  }

  /// Removes a file or a folder with all it holds; links are removed, never followed.
  static func remove(_ path: String) throws(DiskFailure) {
    let isFolder = try kind(of: path) == .folder
    if isFolder { for name in try names(in: path) { try remove("\(path)/\(name)") } }
    // Sound: the string is lent for the call and ends in a zero byte.
    guard unsafe (isFolder ? rmdir(path) : unlink(path)) == 0 else {
      throw DiskFailure(operation: "remove", path: path, code: errno)
    }
  }
}
