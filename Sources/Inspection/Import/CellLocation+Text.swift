internal import Spreadsheet

extension CellLocation {
  /// The row in words, such as 人员.xlsx 第 5 行.
  var rowText: String { file + (row.map { " 第 \($0) 行" } ?? "") }
}

extension CellLocation {
  /// The row the cell belongs to.
  var wholeRow: CellLocation { CellLocation(file: file, sheet: sheet, row: row) }

  /// The sheet the cell belongs to.
  var wholeSheet: CellLocation { CellLocation(file: file, sheet: sheet) }
}

extension SheetAccount {
  /// The place of a row, or of the sheet.
  func location(row: Int?) -> CellLocation { CellLocation(file: file, sheet: sheet, row: row) }
}

extension CellLocation {
  /// File, sheet and cell in words (位置): `名录.xlsx〔名录库〕B3`.
  package var words: String {
    let sheet = sheet.map { "〔\($0)〕" } ?? ""
    let cell = address.map(\.description) ?? row.map { "第 \($0) 行" } ?? ""
    return sheet.isEmpty && !cell.isEmpty ? "\(file) \(cell)" : file + sheet + cell
  }
}

extension SheetAccount {
  /// File and sheet in words.
  package var title: String { CellLocation(file: file, sheet: sheet).words }
}
