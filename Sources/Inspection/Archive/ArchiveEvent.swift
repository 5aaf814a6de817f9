internal import Sampling

/// The event that puts a task's papers on file (归档): what its fields and its file are called.
enum ArchiveEvent {
  /// The field with the name of the ZIP file.
  static let file = "file"
  /// The field with the number of the archive that this one supplements; the first has none.
  static let supplements = "supplements"
  /// The file that holds the archive's `SHA256SUMS`.
  static let checksums = "归档.sha256"

  /// What is malformed in an event; a published ledger may withhold the list.
  /// - Throws: `LedgerProblem` where it has no list; `DiskFailure`.
  static func findings(of event: LedgerEvent) throws -> [LedgerProblem] {
    guard !event.withheld.contains(checksums) else { return [] }
    let bytes = try event.bytes(of: checksums)
    guard Checksums(bytes, isAllowed: Checksums.isPath) == nil else { return [] }
    return [LedgerProblem(.malformed(file: checksums), at: event.label)]
  }
}
