/// The tables of a page of HTML, each as a sheet: what web exports call .xls.
struct HTMLTables: TableSource {
  private let text: MarkupText
  private let limits: ReadLimits
  /// The tables that stand in no other table; unnamed unless the page lists names of sheets.
  let sheets: [SheetSummary]

  /// Reads everything but the rows; the name is the file's, for errors.
  ///
  /// - Throws: `ReadError.unsupportedFormat` when the page has no table, and what parsing throws.
  init(source: ByteSource, name: String, limits: ReadLimits) throws(ReadError) {
    self.limits = limits
    text = try MarkupText(source: source, name: name, isHTML: true, limits: limits)
    var outline = HTMLOutline(limits: limits)
    try text.parse(into: &outline)
    guard !outline.sheets.isEmpty else { throw .unsupportedFormat(.html) }
    sheets = outline.sheets
  }

  /// HTML.
  var container: SpreadsheetFile.Container { .html }

  /// Reads the rows of a table that have a value, in order.
  func forEachRow(
    inSheet index: Int, _ body: (Row) -> Bool
  ) throws(ReadError) -> SheetTrailer {
    // The reader holds the closure no longer than this call.
    try withoutActuallyEscaping(body) { body throws(ReadError) in
      var reader = HTMLTableReader(table: index, limits: limits, body: body)
      try text.parse(into: &reader)
      return SheetTrailer(merges: reader.merges, hasFilteredRows: false)
    }
  }
}
