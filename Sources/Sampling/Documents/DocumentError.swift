/// Why a text is not a document of format DR1, with the line counted from 1.
package enum DocumentError: Error, Hashable {
  /// The first line is not the title expected.
  case title(expected: String)
  /// The line has not the form that its document asks for.
  case form(line: Int)
  /// The line does not follow its predecessor: twice the same, or out of order.
  case order(line: Int)
  /// The last line doesn't end with a line feed.
  case unterminated
  /// A key that the document needs is missing, or one that it doesn't know is there.
  case key(String)
}
