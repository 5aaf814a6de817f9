/// What the styles of a workbook say about a cell's text (单元格样式).
struct CellStyles {
  /// One cell format.
  struct Style {
    /// The font's size in hundredths of a point.
    let fontSize: Int
    /// Whether the text wraps at the cell's edge.
    let wraps: Bool
    /// Whether the cell shows a plain number, so that digits are written as one.
    let isNumeric: Bool
  }

  private let styles: [Style]
  private static let standard = Style(fontSize: 11_00, wraps: false, isNumeric: false)

  /// Reads the part `styles.xml`.
  init(_ root: XMLElement) {
    let sizes = root.first("fonts")?.elements.map { Self.fontSize($0) } ?? []
    styles = (root.first("cellXfs")?.elements ?? []).map { format in
      let font = Int(format["fontId"] ?? "") ?? 0
      return Style(
        fontSize: sizes.indices.contains(font) ? sizes[font] : Self.standard.fontSize,
        wraps: ["1", "true"].contains(format.first("alignment")?["wrapText"]),
        // 0, 0.00, #,##0 and #,##0.00 (ECMA-376-1, 18.8.30).
        isNumeric: (1...4).contains(Int(format["numFmtId"] ?? "") ?? 0))
    }
  }

  /// The style of a cell's attribute `s`.
  subscript(attribute: String?) -> Style {
    let index = Int(attribute ?? "0") ?? 0
    return styles.indices.contains(index) ? styles[index] : Self.standard
  }

  private static func fontSize(_ font: XMLElement) -> Int {
    font.first("sz")?["val"].flatMap(hundredths) ?? standard.fontSize
  }

  /// A decimal text in hundredths, such as 1050 for `10.5`.
  static func hundredths(_ text: String) -> Int? {
    Double(text).map { Int(($0 * 100).rounded()) }
  }
}
