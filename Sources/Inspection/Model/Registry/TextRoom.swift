internal import Spreadsheet

/// How much memory texts may take, and where a file takes those beyond (文字的内存).
///
/// Names, persons and addresses are most of a registry, and hardly any of them is ever asked for.
struct TextRoom: Sendable {
  /// The bytes of texts that memory holds.
  let bytes: Int
  /// The folder of the file, which has no name there and is gone with the program.
  let folder: String
  /// What ends the program when the disk doesn't give back what it took: nothing can go on without.
  var lose: Loss = trap

  /// How the program ends after a failure of the disk.
  typealias Loss = @Sendable (DiskFailure) -> Never
  /// Ends it by a trap, where nobody says how a command ends.
  static let trap: Loss = { fatalError($0.message) }

  /// A share of it.
  func share(_ part: Int, of whole: Int) -> TextRoom {
    TextRoom(bytes: bytes / whole * part, folder: folder, lose: lose)
  }

  /// A new file; nil where the folder takes none.
  func file() -> SpoolFile? {
    SpoolFile(in: folder) { [folder, lose] code in
      lose(DiskFailure(operation: "read", path: "\(folder)（暂存文件）", code: code))
    }
  }
}
