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
