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
  /// The sheet's frame.
  let layout: SheetLayout
  /// The cells whose text was cut to what a cell may have.
  package private(set) var cutCellCount = 0
  private let output: BlockDeflater
  private var buffer: [UInt8] = []
  private var lastRow = 0
  /// The number of the row being written.
  private var digits: [UInt8] = []
  /// How a cell of each column starts, as far as its row.
  private var starts: [[UInt8]] = []
  /// The attribute of each style.
  private let styles = CellStyle.all.indices.map { Array("\" s=\"\($0)\"".utf8) }
  private static let blockSize = 1 << 19

  /// Starts a sheet; the first one of a workbook is in sight when that opens.
  init(_ layout: SheetLayout, isFirst: Bool, to output: BlockDeflater) {
    (self.layout, self.output) = (layout, output)
    buffer.append(contentsOf: Self.head(of: layout, isFirst: isFirst).utf8)
  }

  /// Adds a row below all the others; cells beyond the last column that Excel knows are left out.
  ///
  /// - Throws: `FileFailure`.
  package mutating func append(_ row: StyledRow) throws {
    beginRow(row.number)
    if row.lineCount > 1 { append(" ht=\"\(Self.height(row.lineCount))\" customHeight=\"1\"") }
    append(">")
    for cell in row.cells where cell.column <= Self.columnLimit {
      append(cell.kind, cell.text, look: cell.look, column: cell.column)
    }
    try endRow()
  }

  /// Adds a row as a reader gave it, under another number.
  ///
  /// - Throws: `FileFailure`.
  package mutating func append(_ row: Row, number: Int) throws {
    beginRow(number)
    append(">")
    for cell in row.cells where cell.column <= Self.columnLimit {
      append(cell.kind, row.bytes[cell.range], look: .plain, column: cell.column)
    }
    try endRow()
  }

  /// Adds a row of texts in UTF-8 without a look: words in so many columns, numbers behind them.
  ///
  /// - Throws: `FileFailure`.
  package mutating func append(
    _ texts: [ArraySlice<UInt8>], wordCount: Int, number: Int
  ) throws {
    beginRow(number)
    append(">")
    for (index, text) in texts.prefix(Self.columnLimit).enumerated() {
      append(index < wordCount ? .text : .number, text, look: .plain, column: index + 1)
    }
    try endRow()
  }

  private mutating func beginRow(_ number: Int) {
    precondition(number > lastRow && number <= Self.rowLimit, "rows come in order")
    lastRow = number
    digits.removeAll(keepingCapacity: true)
    digits.append(contentsOf: String(number).utf8)
    append("<row r=\"")
    buffer.append(contentsOf: digits)
    append("\"")
  }

  /// A block of the part ends with a row.
  private mutating func endRow() throws {
    append("</row>")
    guard buffer.count >= Self.blockSize else { return }
    try output.write(buffer)
    buffer = []
    buffer.reserveCapacity(Self.blockSize + Self.blockSize / 8)
  }

  /// Adds a comment; those above the limit are left out.
  package mutating func append(_ comment: CellComment) {
    if comments.count < Self.commentLimit { comments.append(comment) }
  }

  /// Adds a link.
  package mutating func append(_ link: CellLink) { links.append(link) }

  /// Writes what stands behind the rows.
  ///
  /// - Returns: The part, which is still to be ended.
  /// - Throws: `FileFailure`.
  func finish() throws -> BlockDeflater {
    try output.write(buffer + Array(tail.utf8))
    return output
  }

  private mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private mutating func append(
    _ kind: Cell.Kind, _ text: ArraySlice<UInt8>, look: CellStyle.Look, column: Int
  ) {
    let value = StoredValue(kind, text)
    appendStart(ofColumn: column)
    Self.append(digits, to: &buffer)
    Self.append(styles[CellStyle(look: look, format: value.format).index], to: &buffer)
    if value.write(to: &buffer) { cutCellCount += 1 }
  }

  private mutating func appendStart(ofColumn column: Int) {
    while starts.count < column {
      starts.append(Array("<c r=\"\(CellAddress.columnName(starts.count + 1))".utf8))
    }
    Self.append(starts[column - 1], to: &buffer)
  }

  /// Adds bytes without taking them over, which is most of the cost of a few.
  private static func append(_ bytes: [UInt8], to buffer: inout [UInt8]) {
    buffer.append(bytes.span)
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
      <pageSetup paperSize="9" orientation="landscape"\(pages) fitToHeight="0"/>\
      <headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>\(drawing)\
      </worksheet>
      """
  }

  private var pages: String {
    layout.pagesAcross == 1
      ? "" : " pageOrder=\"overThenDown\" fitToWidth=\"\(layout.pagesAcross)\""
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
