import Spreadsheet

/// A cell as a clerk or a program left it (单元格写法).
enum HorrorCell: Sendable, ExpressibleByStringLiteral {
  /// Text.
  case text(String)
  /// The sound text, changed.
  case changed(@Sendable (String) -> String)
  /// What the row above holds.
  case above
  /// Nothing.
  case empty
  /// A stored number in some format; 0 is the general one.
  case number(String, style: HorrorCell.Style = .general)
  /// Attributes and content of a `c` element, for workbooks.
  case xml(String)

  /// The formats that `WorkbookBytes.horrorStyles` holds, by their index there.
  enum Style: Int, Sendable {
    case general, date, percent, chineseDate, duration, custom
  }

  init(stringLiteral value: String) { self = .text(value) }

  /// What the cell reads like, as long as nothing else is said; nil for the sound text.
  var reading: String? {
    switch self {
    case .text(let text): text
    case .empty: ""
    case .changed, .above, .number, .xml: nil
    }
  }

  /// The cell without its dependence on the sound text and on the cell above.
  func settled(sound: String, above: HorrorCell) -> HorrorCell {
    switch self {
    case .changed(let change): .text(change(sound))
    case .above: above
    case .text, .empty, .number, .xml: self
    }
  }

  /// The text of a settled cell in a text file.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number, _): number
    case .empty: ""
    case .changed, .above, .xml: preconditionFailure("text files hold settled texts")
    }
  }

  /// The `c` element of a settled cell in a workbook; nothing for an empty one.
  func element(at address: CellAddress) -> String {
    switch self {
    case .number(let number, let style):
      return #"<c r="\#(address)" s="\#(style.rawValue)"><v>\#(number)</v></c>"#
    case .xml(let xml): return #"<c r="\#(address)"\#(xml)</c>"#
    case .text, .empty, .changed, .above:
      guard !text.isEmpty else { return "" }
      return #"<c r="\#(address)" t="inlineStr"><is><t xml:space="preserve">\#(text.escaped)"#
        + "</t></is></c>"
    }
  }
}

extension String {
  /// The text as XML content.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
