import Foundation

@testable import Inspection

/// A work folder of its own for one test, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // In memory, where there is such a folder: a ledger forces every file to the disk.
    let isInMemory = try Disk.kind(of: "/dev/shm") == .folder
    let parent = isInMemory ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory
    let url = parent.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the ledger is.
  var ledger: String { "\(path)/\(Ledger.folderName)" }

  /// The journal's path.
  var journal: String { "\(ledger)/journal.jsonl" }

  /// Every file under the ledger, relative to it, ordered by name.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: ledger)
      .filter { try Disk.kind(of: "\(ledger)/\($0)") == .file }.sorted()
  }

  /// The bytes of every file under the ledger by its path.
  func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in try files() { contents[file] = try Disk.bytes(of: "\(ledger)/\(file)") }
    return contents
  }

  /// Puts bytes in the place of a file's.
  func overwrite(_ file: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: "\(ledger)/\(file)"))
  }
}
