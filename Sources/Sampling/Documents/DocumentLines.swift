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

  /// Splits a text whose title is known.
  /// - Throws: `title` when it has another one, `unterminated`.
  init(_ text: String, title: String) throws(DocumentError) {
    try self.init(text)
    guard self.title == title else { throw .title(expected: title) }
  }
}

extension Substring {
  /// The fields of a line, between its `|`.
  var fields: [Substring] {
    utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
      Substring($0)
    }
  }
}

extension Int {
  /// Reads decimal digits without sign or leading zero, nil for anything else.
  init?(digits text: some StringProtocol) {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    self = number
  }
}
