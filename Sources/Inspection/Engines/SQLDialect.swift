/// What one database spells its own way (方言): all that differs between the scripts of a draw.
struct SQLDialect: Sendable {
  /// How to run the script, and what to beware of, in Chinese; one comment a line.
  let notes: [String]
  /// `CREATE …` up to the name of a table that lasts as long as the session.
  let create: String
  /// The type that numbers become text in.
  let text: String
  /// The character U+000A.
  let lineFeed: String
  /// The order of texts by their bytes, whatever the language of the machine.
  var collation = ""
  /// Whether a backslash in a text constant must be doubled.
  var escapesBackslash = false
  /// SHA-256 of a text as 64 lower-case hexadecimal digits.
  let digest: @Sendable (_ text: String) -> String
  /// The texts of a group in one, in an order.
  let joined: @Sendable (Fold) -> String
  /// The table `registry` out of a file; the argument is a text constant.
  let load: @Sendable (_ path: String) -> String

  /// A query that joins the texts of each group: columns `group` and `text`.
  struct Fold: Sendable {
    /// The text to join.
    let value: String
    /// The columns that order the texts, the bytes of texts and the values of numbers.
    let order: [String]
    /// The column to group by.
    let group: String
    /// The table.
    let source: String
  }

  /// A text constant.
  func literal(_ text: String) -> String {
    let doubled = escapesBackslash ? text.replacing("\\", with: "\\\\") : text
    return "'" + doubled.replacing("'", with: escapesBackslash ? "\\'" : "''") + "'"
  }

  /// A number as text.
  func decimal(_ number: String) -> String { "CAST(\(number) AS \(text))" }

  /// A text as a key to sort by.
  func bytes(_ text: String) -> String { text + collation }

  /// The query that most databases understand.
  /// - Parameters:
  ///   - fold: What to join.
  ///   - aggregate: The texts of one group in one.
  /// - Returns: The query.
  static func grouped(_ fold: Fold, _ aggregate: String) -> String {
    "SELECT \(fold.group), \(aggregate) AS text FROM \(fold.source) GROUP BY \(fold.group)"
  }

  /// The columns of a frozen registry, all of them texts: a number would lose its digits.
  static let columns = ["id", "stratum", "status", "used", "unit", "name"]

  /// The columns with their types, those that decide the draw never empty: NULL would be skipped.
  static func columns(_ type: String, required: String) -> String {
    columns.enumerated().map { "\($1) \(type)\($0 < 4 ? required : "")" }.joined(separator: ", ")
  }
}
