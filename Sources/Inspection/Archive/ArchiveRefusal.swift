/// Why nothing is put on file (拒绝归档): ledger and archives are as they were.
package enum ArchiveRefusal: Refusal, Hashable {
  /// No task of that number or name is drawn.
  case notDrawn(String)
  /// The ledger has no complete draw at all.
  case nothingDrawn
  /// Files that the last archive holds, and that weren't found this time.
  case returnedMissing([String])
  /// Another file has the archive's name.
  case foreignFile(String)
  /// A file changed while it was read.
  case changedMeanwhile(String)
  /// The archive would reach 4 GiB, or hold more than 65,534 files.
  case tooLarge

  /// The stable code.
  package var code: String {
    switch self {
    case .notDrawn: "A101"
    case .nothingDrawn: "A102"
    case .returnedMissing: "A103"
    case .foreignFile: "A104"
    case .changedMeanwhile: "A105"
    case .tooLarge: "A106"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}
