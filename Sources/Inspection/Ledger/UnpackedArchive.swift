internal import FoundationEssentials
internal import Glibc
internal import Spreadsheet

/// An archive unpacked into a folder of its own, which goes away with the value (解压的归档).
///
/// It has to live as long as anything is read from the folder. Nobody else may look into the folder: an archive holds personal data.
final class UnpackedArchive: Sendable {
  /// The folder.
  let path: String

  /// Unpacks an archive.
  /// - Throws: `LedgerProblem` for one that isn't safe or sound; `DiskFailure`.
  init(_ file: String) throws {
    let number = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    path = "\(FileManager.default.temporaryDirectory.path)/choucha-\(number)"
    do {
      let folder = try PackedFolder(path: file)
      try Disk.createFolder(path, permissions: 0o700)
      for name in folder.names { try unpack(name, of: folder) }
    } catch let fault as PackedFolder.Fault {
      throw LedgerProblem(.archive(.packing(fault)), at: nil)
    }
  }

  // What stays lies where the system clears up; nobody else can read it.
  deinit { try? Disk.remove(path) }

  private func unpack(_ name: String, of folder: PackedFolder) throws {
    var parent = path
    for part in name.split(separator: "/").dropLast() {
      parent += "/\(part)"
      try Disk.ensureFolder(parent)
    }
    let file = try Descriptor("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL)
    try folder.read(name) { try file.write($0) }
  }
}

extension Verifier {
  /// Verifies an archive: every file, the chain, and the draw of its task.
  /// - Throws: as `report(workFolder:)`.
  package static func report(
    archive path: String, heads: [String] = []
  ) throws -> VerificationReport {
    let archive = try UnpackedArchive(path)
    guard try Disk.kind(of: "\(archive.path)/\(Checksums.name)") == .file else {
      throw LedgerProblem(.archive(.noChecksums), at: nil)
    }
    var report = try report(workFolder: archive.path, heads: heads)
    report.archive = archive
    return report
  }
}
