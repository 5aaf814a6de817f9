/// A kind of file told by its content, never by its name.
package enum FileFormat: String, Sendable {
  /// A ZIP archive, such as an XLSX workbook.
  case zip
  /// Plain text, such as delimited text.
  case text
  /// An OLE2 container: a legacy XLS workbook, or an encrypted one.
  case legacyXLS = "legacy XLS (OLE2)"
  /// A page or table in HTML.
  case html = "HTML"
  /// A workbook of one XML file (SpreadsheetML 2003).
  case spreadsheetML2003 = "SpreadsheetML 2003"
  /// Any other XML file.
  case xml = "XML"
  /// A binary workbook (XLSB).
  case xlsb = "binary workbook (XLSB)"
  /// An OpenDocument file (ODS).
  case openDocument = "OpenDocument"
  /// A ZIP archive that holds no workbook.
  case otherZIP = "ZIP archive without a workbook"
  /// A PDF document.
  case pdf = "PDF"
  /// Anything else that is no text.
  case binary = "binary"

  /// Tells a file by its beginning; text is text until it is decoded.
  init(signature head: [UInt8]) {
    switch true {
    case head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]): self = .legacyXLS
    case head.starts(with: [0x50, 0x4B, 3, 4]), head.starts(with: [0x50, 0x4B, 5, 6]): self = .zip
    case head.starts(with: "%PDF-".utf8): self = .pdf
    default: self = Self.markup(head) ?? .text
    }
  }

  /// The kind of markup, in whatever encoding: its tags are ASCII with nothing but NUL between.
  private static func markup(_ head: [UInt8]) -> FileFormat? {
    let text = head.filter { (0x01...0x7F).contains($0) }.drop { $0 <= 0x20 }
      .map { $0 | ($0 &- 0x41 < 26 ? 0x20 : 0) }
    guard text.first == UInt8(ascii: "<") else { return nil }
    let htmlOpenings = ["<!doctype html", "<html", "<head", "<body", "<meta", "<style", "<div"]
    let isXML = ["<?", "<!doctype", "<workbook", "<ss:workbook"]
      .contains { text.starts(with: $0.utf8) }
    switch true {
    case htmlOpenings.contains { text.starts(with: $0.utf8) }, text.contains("<html".utf8):
      return .html
    case isXML && text.contains("urn:schemas-microsoft-com:office:spreadsheet".utf8):
      return .spreadsheetML2003
    case isXML: return .xml
    default: return text.contains("<table".utf8) ? .html : nil
    }
  }

  /// Whether a decoded text has control characters, which no text has; NUL is left to damaged
  /// exports, which have it.
  static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    head.contains { (0x01...0x08).contains($0) || (0x0E...0x19).contains($0) }
  }
}
