/// A cell's value as a workbook stores it: type, number format and text (存储值).
struct StoredValue {
  /// How the element `c` holds the value.
  private enum Content {
    case blank
    case text(ArraySlice<UInt8>)
    case number(String)
    case boolean(Bool)
    case error(String)
  }

  /// How the value is shown.
  let format: CellStyle.Format
  private let content: Content

  /// Stores a value as a reader gave it; what no workbook can hold as it is becomes text.
  init(_ kind: Cell.Kind, _ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else {
      (format, content) = (.general, .blank)
      return
    }
    guard kind != .text else {
      (format, content) = (.text, .text(text))
      return
    }
    let written = String(decoding: text.prefix(64), as: UTF8.self)
    switch kind {
    case .number where Self.isInRange(written):
      (format, content) = (Self.isLongInteger(text) ? .integer : .general, .number(written))
    case .percent where Self.isInRange(written):
      (format, content) = (Self.hasWholePercents(text) ? .percent : .finePercent, .number(written))
    case .boolean: (format, content) = (.general, .boolean(text.elementsEqual("TRUE".utf8)))
    case .error where Self.errors.contains(written):
      (format, content) = (.general, .error(written))
    case .date:
      if let (date, format) = Self.date(written) {
        (self.format, content) = (format, .number(date.serialNumber))
      } else {
        (format, content) = (.text, .text(text))
      }
    case .month:
      let date = SerialDate(iso: text)
      (format, content) =
        date.map { (.month, .number($0.serialNumber)) } ?? (.text, .text(text))
    default: (format, content) = (.text, .text(text))
    }
  }

  /// Adds what follows the attributes of `c`, up to its end.
  ///
  /// - Returns: Whether the text was cut to what a cell may have.
  func write(to bytes: inout [UInt8]) -> Bool {
    switch content {
    case .blank: bytes.append(contentsOf: "/>".utf8)
    case .number(let value): bytes.append(contentsOf: "><v>\(value)</v></c>".utf8)
    case .boolean(let value):
      bytes.append(contentsOf: " t=\"b\"><v>\(value ? 1 : 0)</v></c>".utf8)
    case .error(let value): bytes.append(contentsOf: " t=\"e\"><v>\(value)</v></c>".utf8)
    case .text(let text):
      let kept = Self.cut(text)
      bytes.append((Self.hasOuterBlanks(kept) ? Self.blankStart : Self.textStart).span)
      XMLText.appendCell(kept, to: &bytes)
      bytes.append(Self.textEnd.span)
      return kept.count < text.count
    }
    return false
  }

  private static let textStart = Array(" t=\"inlineStr\"><is><t>".utf8)
  private static let blankStart = Array(" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8)
  private static let textEnd = Array("</t></is></c>".utf8)

  /// Whether a text begins or ends with blanks, which programs drop unless told not to.
  private static func hasOuterBlanks(_ text: ArraySlice<UInt8>) -> Bool {
    (text.first ?? .max) <= 0x20 || (text.last ?? .max) <= 0x20
  }

  /// Whether a number has an exponent that Excel's numbers can have.
  private static func isInRange(_ number: String) -> Bool {
    let exponent = number.split(separator: "E").dropFirst().first.map(String.init)
    return exponent.map { Int($0).map { abs($0) <= 307 } ?? false } ?? true
  }

  /// Whether a number is an integer so long that a program would show a power of ten.
  private static func isLongInteger(_ text: ArraySlice<UInt8>) -> Bool {
    text.count > 11 && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a fraction such as `0.05` has at most two decimals.
  private static func hasWholePercents(_ text: ArraySlice<UInt8>) -> Bool {
    guard let point = text.firstIndex(of: UInt8(ascii: ".")) else { return true }
    return text.endIndex - point <= 3
  }

  /// A date as the reader writes it, with the format that reads back the same.
  private static func date(_ text: String) -> (SerialDate, CellStyle.Format)? {
    if text.hasPrefix("P"), text.hasSuffix("s"), let seconds = Int(text.dropFirst().dropLast()) {
      return (SerialDate(seconds: seconds, uses1904: false), .elapsed)
    }
    guard let date = SerialDate(iso: Array(text.utf8)[...]) else { return nil }
    return (date, !text.contains("-") ? .time : text.contains("T") ? .moment : .date)
  }

  /// The names that Excel knows; it takes another one for damage, so that such an error is text.
  private static let errors: Set = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
  ]

  private static func cut(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.count > SheetWriter.textLimit else { return text }
    let whole = String(decoding: text, as: UTF8.self)
    guard whole.utf16.count > SheetWriter.textLimit else { return text }
    var units = 0
    let kept = whole.unicodeScalars.prefix { scalar in
      units += UTF16.width(scalar)
      return units <= SheetWriter.textLimit
    }
    return Array(String(kept).utf8)[...]
  }
}
