internal import Spreadsheet

/// The rows of a registry that is too long to be held (逐行读取的来源).
struct RowSource: Sendable {
  /// The sheet.
  let sheet: OpenedSheet
  /// What its headings were found by.
  let finder: HeadingFinder

  /// Why a table can't be read row by row after all.
  enum Interruption: Error {
    /// Its rows can't be read to the end.
    case unreadable(ReadError)
    /// Merged cells, which stand behind all rows, concern its data or its headings.
    case merged
  }

  /// Reads all rows in order, in batches, those above the headings as well; `note` looks at each
  /// batch first, on another thread where there is one.
  /// - Returns: The columns that are hidden.
  /// - Throws: `Interruption`, after the rows.
  func forEachBatch<Notes: Sendable>(
    of table: HeadedTable, noting note: @escaping @Sendable (RowBatch) -> Notes,
    _ body: (RowBatch, Notes) -> Void
  ) throws(Interruption) -> [ClosedRange<Int>] {
    guard let source = sheet.source else { return [] }
    let trailer: SheetTrailer
    do {
      trailer = try source.file.readBatches(inSheet: source.index, noting: note) {
        body($0, $1)
        return true
      }
    } catch {
      throw .unreadable(error)
    }
    guard isSame(table, with: trailer.merges) else { throw .merged }
    return trailer.hiddenColumns
  }

  /// The table with all its rows in memory; nil where these have no headings after all.
  /// - Throws: `ReadError`.
  func held() throws(ReadError) -> HeadedTable? { headed(try sheet.whole()) }

  /// The table in a sheet that is held; nil where it has no headings.
  func headed(_ sheet: Table) -> HeadedTable? {
    guard case .table(let table) = finder.find(in: sheet) else { return nil }
    return table
  }

  /// Whether merged cells change nothing: they lie above the data, and the headings are the same.
  private func isSame(_ table: HeadedTable, with merges: [CellRange]) -> Bool {
    guard !merges.isEmpty else { return true }
    guard merges.allSatisfy({ $0.rows.upperBound <= table.headingRows.upperBound }) else {
      return false
    }
    var head = sheet.head
    head.merges = merges
    guard case .table(let found) = finder.find(in: head) else { return false }
    return found.kind == table.kind && found.headingRows == table.headingRows
      && found.columns == table.columns && found.headings == table.headings
  }
}
