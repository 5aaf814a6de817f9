/// What lies in the folders that somebody hands in (回收文件夹): packages of other offices, and files.
package struct ReturnedPaths {
  /// The folders that hold a package, in order.
  package private(set) var packages: [String] = []
  /// All other files, each with the name by which messages call it: its path below what was given.
  package private(set) var files: [(path: String, name: String)] = []

  private static let depthLimit = 8

  /// Looks through folders and their subfolders; a file may be given as well.
  /// - Throws: `LevelRefusal.notAPackage` for a path with nothing in it; `DiskFailure`.
  package init(_ paths: [String]) throws {
    for path in paths {
      let before = packages.count + files.count
      let isFolder = try Disk.kind(of: "\(path)/.") == .folder
      if isFolder {
        try addFolder(path, named: "", depth: 0)
      } else if try Disk.kind(of: path) == .file {
        files.append((path, path.split(separator: "/").last.map(String.init) ?? path))
      }
      guard packages.count + files.count > before else { throw LevelRefusal.notAPackage(path) }
    }
  }

  private mutating func addFolder(_ path: String, named prefix: String, depth: Int) throws {
    guard depth <= Self.depthLimit else { return files.append((path, prefix)) }
    if try Self.isPackage(path) { return packages.append(path) }
    for name in try Disk.names(in: path).sorted() {
      let (child, shown) = ("\(path)/\(name)", prefix.isEmpty ? name : "\(prefix)/\(name)")
      if try Disk.kind(of: child) == .folder {
        try addFolder(child, named: shown, depth: depth + 1)
      } else {
        files.append((child, shown))
      }
    }
  }

  private static func isPackage(_ path: String) throws -> Bool {
    let document = LevelPackage.document
    return try [path, "\(path)/\(OutgoingPackage.proofsFolder)"].contains {
      try Disk.kind(of: "\($0)/\(document)") == .file
    }
  }
}
