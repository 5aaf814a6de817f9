/// The column widths, row heights and merged ranges of a template's sheet.
struct SheetGrid {
  private let columns: [(range: ClosedRange<Int>, width: Int)]
  private let heights: [Int: Int]
  private let standardWidth: Int
  private let standardHeight: Int
  private let merges: [CellAddress: CellRange]

  /// Reads the grid from a sheet's root element.
  init(root: XMLElement, merges: [CellRange]) {
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

  /// The height of a row in hundredths of a point.
  func height(ofRow row: Int) -> Int { heights[row] ?? standardHeight }

  /// Whether a cell doesn't reach into other rows.
  func isSingleRow(at address: CellAddress) -> Bool { merges[address]?.rows.count ?? 1 == 1 }

  /// The room of a cell, or of the merged range that starts there.
  func box(at address: CellAddress, style: CellStyles.Style) -> TextBox {
    let range = merges[address] ?? CellRange(
      rows: address.row...address.row, columns: address.column...address.column)
    // Excel's unit is a digit of the standard font, 7 pixels wide at 96 dots an inch; 5 pixels of
    // a column stay free.
    let pixels = range.columns.reduce(0) { $0 + width(ofColumn: $1) } * 7 - 5_00
    return TextBox(
      style: style, width: pixels * 3 / 4,
      otherRows: range.rows.dropFirst().reduce(0) { $0 + height(ofRow: $1) })
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
