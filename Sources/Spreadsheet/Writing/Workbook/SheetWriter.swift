/// Writes the rows of one sheet as they come (工作表写入): nothing but its comments is kept.
///
///     worksheet                        in the order that the schema asks for
///       sheetPr, sheetViews, sheetFormatPr, cols
///       sheetData/row/c
///       autoFilter, mergeCells, hyperlinks
///       printOptions, pageMargins, pageSetup, headerFooter, legacyDrawing
package struct SheetWriter {
  /// Comments a sheet may have: beyond, Excel takes minutes to open it.
  package static let commentLimit = 5000
  /// Rows a sheet may have.
  package static let rowLimit = 1_048_576
  /// Columns a sheet may have.
  package static let columnLimit = 16_384
  /// UTF-16 units a cell may have.
  package static let textLimit = 32_767

  /// The comments so far.
  private(set) var comments: [CellComment] = []
  private var links: [CellLink] = []
  private let layout: SheetLayout
  private let output: Deflater
  private var buffer: [UInt8] = []
  private var lastRow = 0

  /// Starts a sheet; the first one of a workbook is in sight when that opens.
  init(_ layout: SheetLayout, isFirst: Bool, to output: Deflater) {
    (self.layout, self.output) = (layout, output)
    buffer.append(contentsOf: Self.head(of: layout, isFirst: isFirst).utf8)
  }

  /// Adds a row below all the others; cells beyond the last column that Excel knows are left out.
  ///
  /// - Throws: `FileFailure`.
  package mutating func append(_ row: StyledRow) throws {
    precondition(row.number > lastRow && row.number <= Self.rowLimit, "rows come in order")
    lastRow = row.number
    append("<row r=\"\(row.number)\"")
    if row.lineCount > 1 { append(" ht=\"\(Self.height(row.lineCount))\" customHeight=\"1\"") }
    append(">")
    for cell in row.cells where cell.column <= Self.columnLimit { append(cell, row: row.number) }
    append("</row>")
    guard buffer.count >= 1 << 16 else { return }
    try output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Adds a comment; those above the limit are left out.
  package mutating func append(_ comment: CellComment) {
    if comments.count < Self.commentLimit { comments.append(comment) }
  }

  /// Adds a link.
  package mutating func append(_ link: CellLink) { links.append(link) }

  /// Writes what stands behind the rows.
  func finish() throws {
    try output.write(buffer + Array(tail.utf8))
  }

  private mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private mutating func append(_ cell: StyledRow.Cell, row: Int) {
    let value = StoredValue(cell.kind, cell.text)
    let style = CellStyle(look: cell.look, format: value.format)
    append("<c r=\"\(CellAddress(row: row, column: cell.column))\" s=\"\(style.index)\"")
    value.write(to: &buffer)
  }

  /// The height of so many lines in points; Excel allows 409.
  private static func height(_ lineCount: Int) -> Int { min(lineCount * 15 + 5, 409) }

  private static func head(of layout: SheetLayout, isFirst: Bool) -> String {
    """
    \(XMLPart.declaration)<worksheet xmlns="\(XMLPart.main)" xmlns:r="\(XMLPart.references)">\
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
    <sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId="0">\
    \(pane(below: layout.frozenRowCount))</sheetView></sheetViews>\
    <sheetFormatPr defaultColWidth="\(SheetLayout.defaultWidth)" defaultRowHeight="16"/>\
    \(columns(layout.columnWidths))<sheetData>
    """
  }

  private static func pane(below rowCount: Int) -> String {
    guard rowCount > 0 else { return "" }
    return """
      <pane ySplit="\(rowCount)" topLeftCell="A\(rowCount + 1)" activePane="bottomLeft" \
      state="frozen"/><selection pane="bottomLeft"/>
      """
  }

  private static func columns(_ widths: [Int]) -> String {
    let columns = widths.enumerated().filter { $0.element > 0 }.map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    return columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>"
  }

  private var tail: String {
    let filter = layout.filter.map { "<autoFilter ref=\"\($0.reference)\"/>" } ?? ""
    let drawing = comments.isEmpty ? "" : "<legacyDrawing r:id=\"rId1\"/>"
    return """
      </sheetData>\(filter)\
      \(Self.list("mergeCells", layout.merges.map { "<mergeCell ref=\"\($0.reference)\"/>" }))\
      \(Self.list("hyperlinks", links.map(Self.hyperlink)))\
      <printOptions horizontalCentered="1" gridLines="1"/>\
      <pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
      <headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>\(drawing)\
      </worksheet>
      """
  }

  /// Both lists have a count only where the schema knows one.
  private static func list(_ name: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "<\(name)>\(items.joined())</\(name)>"
  }

  private static func hyperlink(_ link: CellLink) -> String {
    let sheet = link.sheet.replacing("'", with: "''")
    let target = XMLPart.escaped("'\(sheet)'!\(link.target)")
    return "<hyperlink ref=\"\(link.address)\" location=\"\(target)\"/>"
  }
}
