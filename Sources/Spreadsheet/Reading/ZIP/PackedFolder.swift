/// A folder that somebody packed as a ZIP archive, to be unpacked file by file (压缩的文件夹).
///
/// Nothing in it is believed: before any byte of a file is handed out, links, names that could lead
/// elsewhere, and files in the place of folders are refused; sizes are bounded and really counted.
package struct PackedFolder {
  /// Why an archive isn't unpacked.
  package enum Fault: Error, Hashable, Sendable {
    /// It isn't a sound ZIP archive, or holds more than the limits allow.
    case unreadable(ReadError)
    /// A name that is absolute, leads upwards, is hidden, or isn't plain UTF-8 with `/`.
    case unsafeName(String)
    /// A symbolic link.
    case link(String)
  }

  /// What an archive may hold: at most 4 GiB a file, 8 GiB in all, and as many files as any archive.
  private static let limits = {
    var limits = ReadLimits()
    limits.partBytes = 4 << 30
    return limits
  }()
  private static let totalBytes = 8 << 30

  /// The paths of the files, ordered by their bytes.
  package let names: [String]
  private let archive: ZIPArchive

  /// Looks through an archive.
  package init(path: String) throws(Fault) {
    do throws(ReadError) {
      guard let archive = try ZIPArchive(source: ByteSource(path: path), limits: Self.limits)
      else { throw ReadError.truncatedZIP }
      let total = archive.parts.reduce(0) { $0 + $1.size }
      try Self.limits.check(.fileBytes, total, within: Self.totalBytes)
      self.archive = archive
    } catch { throw .unreadable(error) }
    let files = archive.parts.filter { !Self.isFolder($0) }
    names = files.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    try Self.check(files)
  }

  /// Hands the bytes of a file on, piece by piece.
  /// - Throws: `Fault`, or what the closure throws.
  package func read(_ name: String, piece: ([UInt8]) throws -> Void) throws {
    do {
      var stream = try archive.open(name, byteLimit: Self.limits.partBytes)
      while let bytes = try stream.next() { try piece(bytes) }
    } catch let error as ReadError { throw Fault.unreadable(error) }
  }

  /// Some programs give a folder an entry of its own.
  private static func isFolder(_ entry: ZIPEntry) -> Bool {
    entry.name.hasSuffix("/") && entry.size == 0 && entry.isNamedPlainly
  }

  private static func check(_ files: [ZIPEntry]) throws(Fault) {
    let names = Set(files.map(\.name))
    for file in files {
      if file.isLink { throw .link(file.name) }
      guard file.isNamedPlainly, isSafe(file.name), !isBelowFile(file.name, names)
      else { throw .unsafeName(file.name) }
    }
  }

  /// Every part of a path is a plain name, none of them hidden, `.` or `..`.
  private static func isSafe(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }

  private static func isBelowFile(_ path: String, _ names: Set<String>) -> Bool {
    path.indices.contains { path[$0] == "/" && names.contains(String(path[..<$0])) }
  }
}
