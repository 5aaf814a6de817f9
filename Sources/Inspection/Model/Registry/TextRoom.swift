/// How much memory texts may take, and where a file takes those beyond (文字的内存).
///
/// Names, persons and addresses are most of a registry, and hardly any of them is ever asked for.
struct TextRoom: Sendable {
  /// The bytes of texts that memory holds.
  let bytes: Int
  /// The folder of the file, which has no name there and is gone with the program.
  let folder: String

  /// A share of it.
  func share(_ part: Int, of whole: Int) -> TextRoom {
    TextRoom(bytes: bytes / whole * part, folder: folder)
  }
}
