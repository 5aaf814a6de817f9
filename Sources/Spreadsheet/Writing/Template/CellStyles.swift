/// What the styles of a workbook say about a cell's text (单元格样式).
struct CellStyles {
  /// One cell format.
  struct Style {
    /// The font's name; empty where none is given.
    let fontName: String
    /// The font's size in hundredths of a point.
    let fontSize: Int
    /// Whether the text wraps at the cell's edge.
    let wraps: Bool
    /// The free space at the text's side, in steps of three spaces.
    let indent: Int
    /// Whether the cell shows a plain number, so that digits are written as one.
    let isNumeric: Bool
  }

  /// The width of a digit of the standard font in pixels at 96 dots an inch: the unit of columns.
  let digitWidth: Int
  private let styles: [Style]
  private static let standard = Style(
    fontName: "", fontSize: 11_00, wraps: false, indent: 0, isNumeric: false)

  /// Reads the part `styles.xml`.
  init(_ root: XMLElement) {
    let fonts = root.first("fonts")?.elements ?? []
    let sizes = fonts.map(Self.fontSize)
    digitWidth = fonts.first.map(Self.digitWidth) ?? 7
    styles = (root.first("cellXfs")?.elements ?? []).map { format in
      let font = Int(format["fontId"] ?? "") ?? 0
      return Style(
        fontName: fonts.indices.contains(font) ? fonts[font].first("name")?["val"] ?? "" : "",
        fontSize: sizes.indices.contains(font) ? sizes[font] : Self.standard.fontSize,
        wraps: ["1", "true"].contains(format.first("alignment")?["wrapText"]),
        indent: Int(format.first("alignment")?["indent"] ?? "") ?? 0,
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

  /// Programs round 7.33 pixels of 宋体 at 11 points up, down or not at all; the least is safe.
  private static func digitWidth(_ font: XMLElement) -> Int {
    max(1, fontSize(font) * 64 / 100_00)
  }

  /// A decimal text in hundredths, such as 1050 for `10.5`.
  static func hundredths(_ text: String) -> Int? {
    Double(text).map { Int(($0 * 100).rounded()) }
  }
}
