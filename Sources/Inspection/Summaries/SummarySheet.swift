import Spreadsheet

/// A table of texts, some of which are marked (汇总工作表), to be printed on A4 across.
///
///     title
///     notice of a test, and lines such as who reports
///     headings                 stay in sight, and are printed on every page
///     rows
struct SummarySheet {
  /// A link from a cell of the rows to a row of another sheet.
  struct Link: Hashable {
    /// The sheet it leads to.
    let sheet: String
    /// The row there, from 1 below the headings.
    let row: Int
  }

  /// The sheet's name.
  let name: String
  /// The line above all others.
  let title: String
  /// What a sheet of test draws says first; empty for others.
  var notice = ""
  /// Lines between title and headings.
  var lines: [String] = []
  /// The headings.
  let headings: [String]
  /// The rows, a text for each heading.
  var rows: [[String]] = []
  /// Cells in which something was found; row 1 is the first below the headings.
  var marks: Set<CellAddress> = []
  /// Where cells lead to, by the same addresses; every sheet has as many lines above.
  var links: [CellAddress: Link] = [:]

  /// Writes a workbook of sheets.
  /// - Throws: `FileFailure`.
  static func write(_ sheets: [SummarySheet], to path: String) throws {
    try WorkbookWriter.write(to: path, fontName: "SimSun") { workbook in
      for sheet in sheets {
        let widths = sheet.columnWidths
        try workbook.addSheet(sheet.layout(widths)) { try sheet.write(to: &$0, widths) }
      }
    }
  }

  /// The same as CSV.
  /// - Throws: `CSVWriter.UnmappableCharacter`.
  func write(to writer: inout CSVWriter) throws {
    for line in top { try writer.append([line]) }
    try writer.append(headings)
    for row in rows { try writer.append(row) }
  }

  /// All that stands above the headings.
  private var top: [String] { [title] + (notice.isEmpty ? [] : [notice]) + lines }
  private var headingRow: Int { top.count + 1 }

  private func layout(_ widths: [Int]) -> SheetLayout {
    var layout = SheetLayout(name: name)
    layout.columnWidths = widths
    layout.frozenRowCount = headingRow
    layout.repeatedRows = 1...headingRow
    layout.merges = (1..<headingRow).map { CellRange(rows: $0...$0, columns: 1...headings.count) }
    return layout
  }

  /// Narrow for numbers, so that some thirty columns fit a page; wide enough for most words.
  private var columnWidths: [Int] {
    headings.indices.map { column in
      let widest =
        rows.prefix(Self.measuredRows).map {
          TextWidth.columns(of: Array($0[column].utf8)[...])
        }.max() ?? 0
      return min(max(Self.narrow, widest + 2), Self.wide)
    }
  }

  private static let (narrow, wide, measuredRows) = (7, 28, 200)

  private func write(to sheet: inout SheetWriter, _ widths: [Int]) throws {
    for (index, line) in top.enumerated() {
      var row = StyledRow(number: index + 1)
      row.append(line, at: 1, look: index == 0 ? .title : line == notice ? .error : .plain)
      row.lineCount = index == 0 ? 2 : 1
      try sheet.append(row)
    }
    var heads = StyledRow(number: headingRow)
    for (column, text) in headings.enumerated() {
      heads.append(text, at: column + 1, look: .heading)
      heads.lineCount = max(heads.lineCount, Self.lineCount(of: text, widths[column]))
    }
    try sheet.append(heads)
    for index in rows.indices { try append(index, to: &sheet, widths) }
  }

  private func append(_ index: Int, to sheet: inout SheetWriter, _ widths: [Int]) throws {
    var row = StyledRow(number: headingRow + index + 1)
    for (column, text) in rows[index].enumerated() where !text.isEmpty {
      let place = CellAddress(row: index + 1, column: column + 1)
      row.cells.append(
        StyledRow.Cell(
          column: column + 1, kind: Self.isNumber(text) ? .number : .text, Array(text.utf8)[...],
          look: look(at: place)))
      row.lineCount = max(row.lineCount, Self.lineCount(of: text, widths[column]))
      guard let link = links[place] else { continue }
      sheet.append(
        CellLink(
          at: CellAddress(row: row.number, column: column + 1),
          to: CellAddress(row: headingRow + link.row, column: 1), inSheet: link.sheet))
    }
    try sheet.append(row)
  }

  private func look(at place: CellAddress) -> CellStyle.Look {
    if marks.contains(place) { return .error }
    return links[place] == nil ? .wrapped : .link
  }

  /// A text whose bytes are fewer than the column is wide takes one line.
  private static func lineCount(of text: String, _ width: Int) -> Int {
    text.utf8.count < width ? 1 : TextWidth.lines(of: Array(text.utf8)[...], columnWidth: width)
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 15 && text.utf8.allSatisfy(\.isDigit)
  }
}
