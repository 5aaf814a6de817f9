import Spreadsheet

/// Where the rows of a sheet that is handed back come from (写回的行的来源).
enum CheckedRows {
  /// A sheet of a file, from 0 counted, which is read again.
  case file(SpreadsheetFile, sheet: Int)
  /// The rows of a long sheet that are shown.
  case kept([Row])

  /// Whether the sheet's tab is shown.
  var isVisible: Bool {
    switch self {
    case .file(let file, let sheet): file.sheets[sheet].visibility == .visible
    case .kept: true
    }
  }

  /// Hands out the rows, without what the tool itself added at an earlier time, until `body` returns
  /// false; returns the merged ranges, as far as they are known by then.
  @discardableResult
  func pass(_ body: (Row) throws -> Bool) throws -> [CellRange] {
    switch self {
    case .file(let file, let sheet):
      var marks = CheckMarks()
      return try file.forEachRow(inSheet: sheet) { try body(marks.removed(from: $0)) }.merges
    case .kept(let rows):
      for row in rows { guard try body(row) else { break } }
      return []
    }
  }
}
