/// A file's content as one or more tables of rows.
protocol TableSource: Sendable {
  /// How the file holds its tables.
  var container: SpreadsheetFile.Container { get }
  /// The tables in their order.
  var sheets: [SheetSummary] { get }
  /// The names for ranges of the sheets.
  var definedRanges: [DefinedRange] { get }
  /// Whether parsing takes so long that a thread of its own is worth while.
  var isParsedAhead: Bool { get }
  /// Reads the non-empty rows of a sheet in order, from 0 counted, while `body` returns true.
  ///
  /// - Throws: `ReadError`.
  func forEachRow(
    inSheet index: Int, _ body: (Row) -> Bool
  ) throws(ReadError) -> SheetTrailer
}

extension TableSource {
  /// Most formats have none.
  var definedRanges: [DefinedRange] { [] }
  /// Most files are small.
  var isParsedAhead: Bool { false }
}
