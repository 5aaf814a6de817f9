/// The number formats of a workbook's cells, by style index.
struct CellFormats: XMLConsumer, Sendable {
  private var customFormats: [Int: NumberFormat] = [:]
  private var formats: [NumberFormat] = []
  private var isInCellFormats = false

  /// The format of a style index; general beyond the last.
  subscript(index: Int) -> NumberFormat {
    formats.indices.contains(index) ? formats[index] : .general
  }

  /// Takes `numFmt` and the `xf` of `cellXfs`.
  mutating func start(_ tag: XMLTag) {
    switch tag.name {
    case .numberFormat:
      guard let id = tag[.numberFormatID].flatMap(Int.init(digits:)), let code = tag[.formatCode]
      else { return }
      customFormats[id] = NumberFormat(code: code)
    case .cellFormats: isInCellFormats = true
    case .format where isInCellFormats:
      let id = tag[.numberFormatID].flatMap(Int.init(digits:)) ?? 0
      formats.append(customFormats[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  /// Ends `cellXfs`.
  mutating func end(_ name: XMLName) {
    if name == .cellFormats { isInCellFormats = false }
  }
}
