import Spreadsheet

/// A sheet of a returned form with its cells by place, and where its fields are (表格页).
///
/// A field's cells are found by the name that the template gave them, else by the label to the left
/// of them, so that rows and columns may have been added, and names lost on the way through a CSV
/// file.
struct FormSheet {
  /// The sheet.
  let table: Table
  private let cells: [(address: CellAddress, text: String)]
  private let named: [String: CellRange]
  private let labels: [(address: CellAddress, label: String)]

  /// Takes a sheet with the names of its ranges and the labels to look for.
  init(_ table: Table, named: [String: CellRange], labels known: Set<String>) {
    self.table = table
    cells = table.rows.flatMap { row in
      row.cells.map { cell in
        (CellAddress(row: row.number, column: cell.column), row.shownText(of: cell))
      }
    }
    labels = cells.compactMap { cell in
      Self.label(of: cell.text, among: known).map { (cell.address, $0) }
    }
    self.named = named
  }

  /// The cells of a field with content, in order; empty where the sheet has no such field.
  ///
  /// What a clerk writes into the label's own cell behind a colon counts as well.
  func cells(of field: String) -> [(address: CellAddress, text: String)] {
    if let range = named[field] {
      return cells.filter { range.contains($0.address) }
    }
    guard let label = labels.first(where: { $0.label == field }) else { return [] }
    let range = range(of: label.address)
    let own = cells.first { $0.address == label.address }.map { Self.valueBehindColon($0.text) }
    return (own.flatMap { $0.isEmpty ? nil : [(label.address, $0)] } ?? [])
      + cells.filter { range.contains($0.address) }
  }

  /// The first cell of a field; that of its label where nothing stands in it, nil for no such field.
  func address(of field: String) -> CellAddress? {
    cells(of: field).first?.address
      ?? named[field].map { CellAddress(row: $0.rows.lowerBound, column: $0.columns.lowerBound) }
      ?? labels.first { $0.label == field }?.address
  }

  /// Whether the sheet has a field.
  func has(_ field: String) -> Bool { address(of: field) != nil }

  /// The range of a name; nil where the sheet has none.
  func range(named name: String) -> CellRange? { named[name] }

  /// The cell that holds a label; nil where none does.
  func labelAddress(_ label: String) -> CellAddress? {
    labels.first { $0.label == label }?.address
  }

  /// The text of a cell; empty for none.
  func text(row: Int, column: Int) -> String {
    cells.first { $0.address == CellAddress(row: row, column: column) }?.text ?? ""
  }

  /// The cells of some rows.
  func cells(inRows rows: Range<Int>) -> [(address: CellAddress, text: String)] {
    cells.filter { rows.contains($0.address.row) }
  }

  /// The first label below a row, in column A or where the form's own labels stand.
  func firstLabelRow(below row: Int, except: Set<String> = []) -> Int? {
    labels.filter { $0.address.row > row && !except.contains($0.label) }.map(\.address.row).min()
  }

  /// All the cells.
  var all: [(address: CellAddress, text: String)] { cells }

  /// The place of a cell in its file.
  func location(_ address: CellAddress?) -> CellLocation {
    CellLocation(
      file: table.file, sheet: table.sheet, row: address?.row, column: address?.column)
  }

  /// From behind a label to the next one in its row, and down to the next label below it.
  private func range(of label: CellAddress) -> CellRange {
    let right = labels.map(\.address)
      .filter { $0.row == label.row && $0.column > label.column }.map(\.column).min()
    let below = labels.map(\.address)
      .filter { $0.row > label.row && $0.column <= label.column }.map(\.row).min()
    let last = table.rows.last?.number ?? label.row
    return CellRange(
      rows: label.row...max(label.row, (below ?? last + 1) - 1),
      columns: label.column + 1...max(label.column + 1, (right ?? 16_385) - 1))
  }

  private static func label(of text: String, among known: Set<String>) -> String? {
    let key = text.folded
    let words = key.prefix { $0 != ":" }.replacing(/\(.*?\)/, with: "")
    return known.contains(String(words)) ? String(words) : nil
  }

  private static func valueBehindColon(_ text: String) -> String {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return "" }
    return String(text[text.index(after: colon)...]).trimmingBlanks
  }
}

extension CellRange {
  /// Whether a cell lies within.
  fileprivate func contains(_ address: CellAddress) -> Bool {
    rows.contains(address.row) && columns.contains(address.column)
  }
}

extension Row {
  /// A cell's text; a yes or no of a spreadsheet as the word for it.
  fileprivate func shownText(of cell: Cell) -> String {
    let text = text(of: cell)
    guard cell.kind == .boolean else { return text }
    return text == "TRUE" ? "是" : "否"
  }
}
