internal import Spreadsheet

/// A sheet of a work folder as it is recognised (打开的工作表): its first rows, and the way to all.
///
/// A registry of millions is never held: its rows are read again when they are imported.
struct OpenedSheet: Sendable {
  /// Where the rows of a long sheet are read from.
  struct Source: Sendable {
    /// The file.
    let file: SpreadsheetFile
    /// The sheet, from 0 counted.
    let index: Int
  }

  /// The first rows; all of them where there is no source.
  private(set) var head: Table
  /// Where all the rows are; nil where the head has them.
  let source: Source?

  /// A sheet of which all rows are known.
  init(_ table: Table) {
    head = table
    source = nil
  }

  /// Reads the first rows of a sheet, from 0 counted, which messages call by a name.
  /// - Throws: `ReadError`.
  init(_ file: SpreadsheetFile, at index: Int, named name: String?) throws(ReadError) {
    let (table, isWhole) = try file.head(ofSheet: index, rowCount: Self.depth)
    head = table
    head.sheet = name
    source = isWhole ? nil : Source(file: file, index: index)
  }

  /// All the rows.
  /// - Throws: `ReadError`.
  func whole() throws(ReadError) -> Table {
    guard let source else { return head }
    var table = try source.file.table(sheet: source.index)
    table.sheet = head.sheet
    return table
  }

  /// As many rows as are searched for headings, and as many again.
  private static let depth = 2 * HeadingFinder.depth
}
