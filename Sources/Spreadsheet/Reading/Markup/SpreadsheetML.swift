/// A workbook of one XML file (SpreadsheetML 2003), which WPS also writes under the name .xlsx.
struct SpreadsheetML: TableSource {
  private let text: MarkupText
  private let name: String
  private let limits: ReadLimits
  private let outline: SpreadsheetMLOutline

  /// Reads everything but the rows; the name is the file's, for errors.
  ///
  /// - Throws: `ReadError.unsupportedFormat` when the XML is no workbook, and what parsing throws.
  init(source: ByteSource, name: String, limits: ReadLimits) throws(ReadError) {
    (self.name, self.limits) = (name, limits)
    text = try MarkupText(source: source, name: name, isHTML: false, limits: limits)
    var outline = SpreadsheetMLOutline(limits: limits)
    try text.parse(into: &outline)
    guard outline.isWorkbook else { throw .unsupportedFormat(.xml) }
    self.outline = outline
  }

  /// SpreadsheetML 2003.
  var container: SpreadsheetFile.Container { .spreadsheetML }

  /// The worksheets in the order of their tabs.
  var sheets: [SheetSummary] { outline.sheets }

  /// Reads the rows of a worksheet that have a value, in order.
  func forEachRow(
    inSheet index: Int, _ body: (Row) -> Bool
  ) throws(ReadError) -> SheetTrailer {
    // The reader holds the closure no longer than this call.
    try withoutActuallyEscaping(body) { body throws(ReadError) in
      var reader = SpreadsheetMLReader(
        sheet: index, part: name, outline: outline, limits: limits, body: body)
      try text.parse(into: &reader)
      return reader.trailer
    }
  }
}
