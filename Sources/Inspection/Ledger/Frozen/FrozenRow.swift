/// A typed row of a frozen file (冻结文件的一行, DRAW §1.8).
package protocol FrozenRow: Hashable, Sendable {
  /// The file's name without `.csv`, as in the commitment's key `file.NAME`.
  static var table: String { get }
  /// The fixed heading.
  static var heading: [String] { get }
  /// How many of the last columns a table leaves out where all their values are empty.
  static var optionalColumnCount: Int { get }
  /// Reads the values of one row, as many as the heading has; nil when one isn't allowed.
  init?(_ values: [String])
  /// The values in the order of the heading.
  var values: [String] { get }
}

extension FrozenRow {
  /// Every column always stands.
  package static var optionalColumnCount: Int { 0 }

  /// Reads a number of at most nine digits without sign or leading zeros; nil for another text.
  static func count(_ text: String) -> Int? {
    guard text.utf8.count <= 9, let number = Int(text), number >= 0, String(number) == text else {
      return nil
    }
    return number
  }
}
