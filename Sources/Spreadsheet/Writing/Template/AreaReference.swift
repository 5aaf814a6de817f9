/// A reference within a sheet as a workbook writes it: `A1`, `$A$1:$B$2`, `3:4` or `A:B` (引用).
struct AreaReference: CustomStringConvertible {
  /// One corner.
  struct Corner {
    /// The column with its `$`; empty for whole rows.
    let column: Substring
    /// Whether the row has a `$`, so that it stays when a formula is copied.
    let isRowFixed: Bool
    /// The row, from 1; nil for whole columns.
    var row: Int?
  }

  /// The only or upper left corner.
  private(set) var first: Corner
  /// The lower right corner; nil for a single cell.
  private(set) var last: Corner?

  /// Reads a reference; nil for anything else, such as a name.
  init?(_ text: Substring) {
    let ends = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap(Corner.init) else { return nil }
    self.first = first
    guard ends.count == 2 else {
      guard first.row != nil, !first.column.isEmpty else { return nil }
      return
    }
    guard let last = Corner(ends[1]), (last.row == nil) == (first.row == nil),
      last.column.isEmpty == first.column.isEmpty
    else { return nil }
    self.last = last
  }

  /// The reference after its rows moved; a cell of a repeated row becomes a range if it may grow,
  /// else the first of the repetitions.
  func moved(by map: RowMap, growing: Bool) -> AreaReference {
    guard let row = first.row else { return self }
    var moved = self
    let rows = map.rows(for: row)
    moved.first.row = rows.lowerBound
    if let last = last?.row { moved.last?.row = map.rows(for: last).upperBound }
    if last == nil && growing && rows.count > 1 {
      moved.last = first
      moved.last?.row = rows.upperBound
    }
    return moved
  }

  /// The cells; whole rows and columns reach as far as Excel's sheets do.
  var range: CellRange? {
    let last = last ?? first
    return CellRange(
      a1: Array("\(first.address(orLast: false)):\(last.address(orLast: true))".utf8)[...])
  }

  /// As a workbook writes it.
  var description: String { "\(first)" + (last.map { ":\($0)" } ?? "") }
}

extension AreaReference.Corner: CustomStringConvertible {
  /// Reads a corner such as `$A$1`, `A` or `$1`.
  init?(_ text: Substring) {
    let letters = (text.first == "$" ? text.dropFirst() : text)
      .prefix { $0.isASCII && $0.isLetter }
    column = letters.isEmpty ? "" : text[..<letters.endIndex]
    let rest = letters.isEmpty ? text : text[letters.endIndex...]
    isRowFixed = rest.first == "$"
    let digits = isRowFixed ? rest.dropFirst() : rest
    guard letters.count <= 3, digits.count <= 7, digits.first != "0",
      digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      digits.isEmpty ? !letters.isEmpty && !isRowFixed : true
    else { return nil }
    row = Int(digits)
  }

  /// A single cell, at the far end of a whole row or column or at the near one.
  fileprivate func address(orLast isLast: Bool) -> String {
    (column.isEmpty ? isLast ? "XFD" : "A" : String(column))
      + String(row ?? (isLast ? SheetWriter.rowLimit : 1))
  }

  /// As a workbook writes it.
  var description: String {
    String(column) + (row.map { (isRowFixed ? "$" : "") + String($0) } ?? "")
  }
}
