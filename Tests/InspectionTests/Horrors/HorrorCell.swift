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

  /// The text that stands in a text file, or the inline string of a workbook.
  func text(sound: String, above: String) -> String {
    switch self {
    case .text(let text): text
    case .changed(let change): change(sound)
    case .above: above
    case .empty: ""
    case .number(let number, _): number
    case .xml: preconditionFailure("text files hold no elements")
    }
  }

  /// The `c` element of a workbook.
  func element(at address: CellAddress, sound: String, above: String) -> String {
    switch self {
    case .number(let number, let style):
      #"<c r="\#(address)" s="\#(style.rawValue)"><v>\#(number)</v></c>"#
    case .xml(let xml): #"<c r="\#(address)"\#(xml)</c>"#
    default: Self.inline(text(sound: sound, above: above), at: address)
    }
  }

  /// An inline string; nothing for an empty one.
  static func inline(_ text: String, at address: CellAddress) -> String {
    guard !text.isEmpty else { return "" }
    return #"<c r="\#(address)" t="inlineStr"><is><t xml:space="preserve">\#(text.escaped)"#
      + "</t></is></c>"
  }
}

extension String {
  /// The text as XML content.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
