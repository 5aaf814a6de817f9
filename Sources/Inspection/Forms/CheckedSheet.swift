import Spreadsheet

/// One sheet of a file: what was found in it and, after the rows that are shown have passed once, how
/// large everything is (核对的工作表).
struct CheckedSheet {
  /// The name on its tab.
  let tab: String
  /// Where its rows went; nil for a sheet that isn't accounted for.
  let account: SheetAccount?
  /// What was found, by row.
  let findings: [Int: [Diagnostic]]
  /// The heading rows; nil where there are none.
  let headingRows: ClosedRange<Int>?
  /// Whether there are so many rows that only the headings and those with findings are read.
  let isLong: Bool
  /// Whether its tab is hidden and holds nothing that was read.
  let isHidden: Bool
  /// The last row.
  private(set) var lastRow = 0
  /// How many rows are hidden in the file.
  private(set) var hiddenRowCount = 0
  /// The rows in which anything was found, ascending.
  private(set) var foundRows: [Int] = []
  /// The width of each column that is used, in digits.
  private(set) var widths: [Int: Int] = [:]
  /// The merged ranges, none touching another.
  private(set) var merges: [CellRange] = []
  private var rows: CheckedRows
  private let lastShownRow: Int
  private var lastHeadingColumn = 0

  private static let narrowest = 8
  private static let widest = 40

  /// Measures a sheet, long above a number of rows; nil for one that can't be read, and for the
  /// tool's own.
  ///
  /// Of a long one the rows that are shown are held from then on, unless there are too many.
  init?(
    _ rows: CheckedRows, tab: () -> String, account: SheetAccount?, diagnostics: [Diagnostic],
    rowLimit: Int
  ) {
    guard let account else { return nil }
    self.account = account
    self.rows = rows
    self.tab = tab()
    findings = Dictionary(grouping: diagnostics) { $0.location?.row ?? 0 }
    headingRows = account.headingRows
    isLong = account.fates.count > rowLimit
    lastShownRow =
      isLong ? max(headingRows?.upperBound ?? 0, findings.keys.max() ?? 0) : .max
    isHidden = !rows.isVisible && account.kind == nil
    var shown: [Row] = []
    do {
      let merges = try forEachRow { row in
        measure(row)
        if isLong, shown.count <= KeptRows.limit { shown.append(row) }
      }
      self.merges = Self.apart(merges, lastRow: lastRow, lastColumn: widths.keys.max() ?? 0)
    } catch {
      return nil  // Changed since it was read; the report tells of it all the same.
    }
    if isLong, shown.count <= KeptRows.limit { self.rows = .kept(shown) }
  }

  /// Reads the rows, of a long sheet those that are shown and none behind them.
  @discardableResult
  func forEachRow(_ body: (Row) throws -> Void) throws -> [CellRange] {
    try rows.pass { row in
      if isShown(row.number) { try body(row) }
      return row.number < lastShownRow
    }
  }

  private func isShown(_ row: Int) -> Bool {
    !isLong || findings[row] != nil || headingRows?.contains(row) == true
  }

  /// Whether a row holds headings or data, in columns that are wide enough for them.
  func isInTable(_ row: Int) -> Bool {
    guard account?.kind != nil else { return false }
    if case .ignored = account?.fates[row] { return headingRows?.contains(row) == true }
    return true
  }

  /// Whether a row is a title above the headings.
  func isTitle(_ row: Row) -> Bool {
    account?.kind != nil && row.cells.count == 1
      && account?.fates[row.number] == .ignored(reason: RowRole.title.rawValue)
  }

  /// The first unused column to the right of the headings; nil when no row has a finding.
  var messageColumn: Int? {
    guard !foundRows.isEmpty else { return nil }
    let first = max(lastHeadingColumn, 1) + 1
    guard first <= SheetWriter.columnLimit else { return nil }
    return (first...SheetWriter.columnLimit).first { widths[$0] == nil }
  }

  private mutating func measure(_ row: Row) {
    lastRow = row.number
    if row.isHidden { hiddenRowCount += 1 }
    if findings[row.number] != nil { foundRows.append(row.number) }
    let isHeading = headingRows?.contains(row.number) == true
    if isHeading { lastHeadingColumn = max(lastHeadingColumn, row.cells.last?.column ?? 0) }
    let isInTable = isInTable(row.number)
    for cell in row.cells {
      // A heading breaks its lines rather than make its column wide.
      let width = TextWidth.columns(of: row.bytes[cell.range]) + 2
      let wanted = isInTable ? (isHeading ? min(width, 16) : width) : 0
      widths[cell.column] = max(
        widths[cell.column] ?? Self.narrowest, min(wanted, Self.widest))
    }
  }

  /// The ranges of more than one cell, cut to what is used, without those that touch an earlier one
  /// and those beyond a million columns altogether.
  private static func apart(
    _ merges: [CellRange], lastRow: Int, lastColumn: Int
  ) -> [CellRange] {
    var occupied: [Int: Int] = [:]
    var rest = 1_000_000
    return merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }.compactMap { range in
      guard range.rows.lowerBound <= lastRow, range.columns.lowerBound <= lastColumn else {
        return nil
      }
      let rows = range.rows.clamped(to: 1...lastRow)
      let columns = range.columns.clamped(to: 1...lastColumn)
      rest -= columns.count
      guard rest > 0, rows.count > 1 || columns.count > 1,
        columns.allSatisfy({ occupied[$0, default: 0] < rows.lowerBound })
      else { return nil }
      for column in columns { occupied[column] = rows.upperBound }
      return CellRange(rows: rows, columns: columns)
    }
  }
}

extension SheetAccount {
  /// The heading rows; nil where there are none.
  var headingRows: ClosedRange<Int>? {
    let rows = fates.rows { $0 == .ignored(reason: RowRole.heading.rawValue) }
    return rows.first.flatMap { first in rows.last.map { first...$0 } }
  }
}
