/// The column widths, row heights and merged ranges of a template's sheet.
struct SheetGrid {
  /// The height of a row that has none of its own, in hundredths of a point.
  let standardHeight: Int
  private let columns: [(range: ClosedRange<Int>, width: Int)]
  private let heights: [Int: Int]
  private let standardWidth: Int
  private let merges: [CellAddress: CellRange]
  private let digitWidth: Int

  /// Reads the grid from a sheet's root element; `digitWidth` is the unit of its columns in pixels.
  init(root: XMLElement, merges: [CellRange], digitWidth: Int) {
    self.digitWidth = digitWidth
    let format = root.first("sheetFormatPr")
    standardWidth = format?["defaultColWidth"].flatMap(CellStyles.hundredths) ?? 8_43
    standardHeight = format?["defaultRowHeight"].flatMap(CellStyles.hundredths) ?? 15_00
    columns = (root.first("cols")?.elements ?? []).compactMap(Self.column)
    var heights: [Int: Int] = [:]
    for row in root.first("sheetData")?.elements ?? [] {
      guard let number = row["r"].flatMap({ Int($0) }) else { continue }
      heights[number] = row["ht"].flatMap(CellStyles.hundredths)
    }
    self.heights = heights
    self.merges = Dictionary(merges.map { ($0.first, $0) }) { first, _ in first }
  }

  /// The height that the sheet gives a row, in hundredths of a point; nil where it gives none.
  func ownHeight(ofRow row: Int) -> Int? { heights[row] }

  /// Whether a cell doesn't reach into other rows.
  func isSingleRow(at address: CellAddress) -> Bool { merges[address]?.rows.count ?? 1 == 1 }

  /// The room of a cell, or of the merged range that starts there.
  func box(at address: CellAddress, style: CellStyles.Style) -> TextBox {
    let range =
      merges[address]
      ?? CellRange(
        rows: address.row...address.row, columns: address.column...address.column)
    // At 96 dots an inch 5 pixels of a column stay free, and for each step of indentation 9 in
    // Excel and 14 in LibreOffice.
    let units = range.columns.reduce(0) { $0 + width(ofColumn: $1) }
    let pixels = units * digitWidth - 5_00 - style.indent * 14_00
    return TextBox(
      style: style, width: pixels * 3 / 4,
      otherRows: range.rows.dropFirst().reduce(0) { $0 + (heights[$1] ?? standardHeight) })
  }

  private func width(ofColumn column: Int) -> Int {
    columns.first { $0.range.contains(column) }?.width ?? standardWidth
  }

  private static func column(_ element: XMLElement) -> (range: ClosedRange<Int>, width: Int)? {
    guard let first = element["min"].flatMap({ Int($0) }),
      let last = element["max"].flatMap({ Int($0) }), first <= last,
      let width = element["width"].flatMap(CellStyles.hundredths)
    else { return nil }
    return (first...last, width)
  }
}
