/// What a SpreadsheetML workbook says besides its rows: sheets, number formats and calendar.
///
///     Workbook
///       ExcelWorkbook/Date1904
///       Styles/Style ID Parent
///         NumberFormat Format
///       Worksheet Name
///         WorksheetOptions/Visible       SheetHidden · SheetVeryHidden
struct SpreadsheetMLOutline: XMLConsumer, Sendable {
  /// Whether the root is a workbook at all.
  private(set) var isWorkbook = false
  /// Whether dates count from 1904-01-01.
  private(set) var uses1904 = false
  /// The sheets in the order of their tabs.
  private(set) var sheets: [SheetSummary] = []
  private let limits: ReadLimits
  private var formats: [String: NumberFormat] = [:]
  private var style = ""
  /// The text of the `Visible` being read.
  private var visibility: [UInt8]?

  /// Makes an empty outline.
  init(limits: ReadLimits) { self.limits = limits }

  /// The number format of a style, by default that of the workbook.
  func format(ofStyle id: String?) -> NumberFormat {
    formats[id ?? "Default"] ?? .general
  }

  /// Takes a start tag.
  mutating func start(_ tag: XMLTag) throws(ReadError) {
    switch tag.name {
    case .workbook: isWorkbook = true
    case .date1904: uses1904 = true
    case .format:
      style = tag.string(.id) ?? ""
      formats[style] = format(ofStyle: tag.string(.parent))
    case .numberFormat: formats[style] = tag[.formatCode].map { NumberFormat(named: $0) }
    case .sheet:
      sheets.append(SheetSummary(name: tag.string(.name) ?? "", visibility: .visible))
      try limits.check(.sheets, sheets.count, within: limits.sheets)
    case .state: visibility = []
    default: break
    }
  }

  /// Takes the text of `Visible`.
  mutating func text(_ bytes: ArraySlice<UInt8>) {
    visibility?.append(contentsOf: bytes)
  }

  /// Ends `Visible`.
  mutating func end(_ name: XMLName) {
    guard name == .state, let word = visibility?.trimmed(), let sheet = sheets.popLast() else {
      return
    }
    let isHidden = word.elementsEqual("SheetHidden".utf8)
    let isVeryHidden = word.elementsEqual("SheetVeryHidden".utf8)
    sheets.append(
      SheetSummary(
        name: sheet.name,
        visibility: isHidden ? .hidden : isVeryHidden ? .veryHidden : .visible))
    visibility = nil
  }
}
