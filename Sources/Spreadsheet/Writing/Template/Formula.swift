/// A formula, or a list of areas, as the references in it and the text between them (公式).
struct Formula {
  /// A piece of the formula.
  enum Piece: Hashable {
    /// What stays as it is, such as a function or a text in quotes.
    case text(String)
    /// Cells of a sheet, nil for the formula's own; `written` is its name as it stands there, with
    /// the `!`, and the area may also be a name.
    case reference(sheet: String?, written: String, area: String)
  }

  /// The pieces in order.
  let pieces: [Piece]
  /// Whether it works out its references while it is calculated, so that nobody else can move them.
  let isComputed: Bool

  /// Reads a formula, without its `=`.
  init(_ text: String) {
    var scanner = FormulaScanner(text)
    pieces = scanner.pieces()
    isComputed = !scanner.functions.isDisjoint(with: ["INDIRECT", "OFFSET"])
  }

  /// A sheet's name as formulas write it.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }
}
