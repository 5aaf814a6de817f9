/// The part `styles.xml` of a written workbook: every look in every format.
struct StylesPart {
  /// The font of all cells.
  let fontName: String

  /// The part's bytes.
  var bytes: [UInt8] {
    let fonts = CellStyle.Look.allCases.map { font($0.font) }
    let fills = ["<patternFill patternType=\"none\"/>", "<patternFill patternType=\"gray125\"/>"]
    let lookFills = CellStyle.Look.allCases.map { Self.fill($0.fill) }
    let borders = CellStyle.Look.allCases.map { Self.border($0.border) }
    let formats = CellStyle.Format.allCases.compactMap(Self.numberFormat)
    return XMLPart.bytes(
      """
      <styleSheet xmlns="\(XMLPart.main)">\
      \(Self.list("numFmts", formats))\
      \(Self.list("fonts", fonts))\
      \(Self.list("fills", (fills + lookFills).map { "<fill>\($0)</fill>" }))\
      \(Self.list("borders", borders))\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      \(Self.list("cellXfs", CellStyle.all.map(Self.cellFormat)))\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      </styleSheet>
      """)
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    "<\(name) count=\"\(items.count)\">\(items.joined())</\(name)>"
  }

  private static func numberFormat(_ format: CellStyle.Format) -> String? {
    format.code.map { "<numFmt numFmtId=\"\(format.id)\" formatCode=\"\($0)\"/>" }
  }

  private func font(_ font: CellStyle.Look.Font) -> String {
    """
    <font>\(font.isBold ? "<b/>" : "")\(font.isUnderlined ? "<u/>" : "")<sz val="\(font.size)"/>\
    <color rgb="FF\(font.colour)"/><name val="\(fontName)"/><family val="2"/></font>
    """
  }

  private static func fill(_ colour: String?) -> String {
    guard let colour else { return "<patternFill patternType=\"none\"/>" }
    return """
      <patternFill patternType="solid"><fgColor rgb="FF\(colour)"/><bgColor indexed="64"/>\
      </patternFill>
      """
  }

  private static func border(_ colour: String?) -> String {
    let sides = ["left", "right", "top", "bottom"].map { side in
      guard let colour else { return "<\(side)/>" }
      return "<\(side) style=\"thin\"><color rgb=\"FF\(colour)\"/></\(side)>"
    }
    return "<border>\(sides.joined())<diagonal/></border>"
  }

  /// Fills of looks stand behind the two that every workbook has.
  private static func cellFormat(_ style: CellStyle) -> String {
    let look = style.look.rawValue
    return """
      <xf numFmtId="\(style.format.id)" fontId="\(look)" fillId="\(look + 2)" borderId="\(look)" \
      xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" \
      applyAlignment="1">\(style.look.alignment)</xf>
      """
  }
}

extension CellStyle.Look {
  /// The font of a look.
  struct Font {
    /// Red, green and blue in hexadecimal digits.
    var colour = "000000"
    /// The size in points.
    var size = 11
    /// Whether it is bold.
    var isBold = false
    /// Whether it is underlined.
    var isUnderlined = false
  }

  fileprivate var font: Font {
    switch self {
    case .plain, .wrapped: Font()
    case .heading: Font(isBold: true)
    case .title: Font(size: 16, isBold: true)
    case .error: Font(colour: "9C0006")
    case .warning: Font(colour: "7F6000")
    case .note: Font(colour: "1F4E79")
    case .link: Font(colour: "0563C1", isUnderlined: true)
    }
  }

  fileprivate var fill: String? {
    switch self {
    case .plain, .wrapped, .title, .link: nil
    case .heading: "E7E6E6"
    case .error: "FFC7CE"
    case .warning: "FFEB9C"
    case .note: "DDEBF7"
    }
  }

  fileprivate var border: String? {
    switch self {
    case .plain, .wrapped, .title, .link: nil
    case .heading: "A6A6A6"
    case .error: "E06666"
    case .warning: "D6B656"
    case .note: "9DC3E6"
    }
  }

  fileprivate var alignment: String {
    switch self {
    case .plain, .title: "<alignment vertical=\"center\"/>"
    case .heading: "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>"
    case .wrapped, .error, .warning, .note, .link:
      "<alignment vertical=\"center\" wrapText=\"1\"/>"
    }
  }
}
