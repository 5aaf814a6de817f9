/// The lines of a document, each of which ends with one line feed.
struct DocumentLines {
  /// The first line.
  let title: String
  /// The others with their numbers, from 2.
  let lines: [(number: Int, text: Substring)]

  /// Splits a text at its line feeds; a carriage return is a character like any other.
  /// - Throws: `unterminated` when the last line has no line feed.
  init(_ text: String) throws(DocumentError) {
    guard text.utf8.last == UInt8(ascii: "\n") else { throw .unterminated }
    let all = text.utf8.dropLast()
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    title = String(all[0])
    lines = zip(2..., all.dropFirst()).map { ($0, $1) }
  }
}
