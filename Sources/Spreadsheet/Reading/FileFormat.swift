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

  /// Tells a file by its first bytes; text is told apart further once it is decoded.
  init(signature head: [UInt8]) {
    switch true {
    case head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]): self = .legacyXLS
    case head.starts(with: [0x50, 0x4B, 3, 4]), head.starts(with: [0x50, 0x4B, 5, 6]): self = .zip
    case head.starts(with: "%PDF-".utf8): self = .pdf
    default: self = .text
    }
  }

  /// Tells a decoded text by its beginning: markup, control characters, or a text of rows.
  init(text head: [UInt8]) {
    let markup = head.drop { $0 <= 0x20 }.prefix(4096).map { $0 | ($0 &- 0x41 < 26 ? 0x20 : 0) }
    let htmlOpenings = [
      "<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<div",
    ]
    if htmlOpenings.contains(where: { markup.starts(with: $0.utf8) }) {
      self = .html
    } else if markup.starts(with: "<?xml".utf8) || markup.starts(with: "<!doctype".utf8) {
      let isWorkbook = markup.contains("urn:schemas-microsoft-com:office:spreadsheet".utf8)
      self = isWorkbook ? .spreadsheetML2003 : markup.contains("<html".utf8) ? .html : .xml
    } else {
      self = head.contains(where: Self.isControl) ? .binary : .text
    }
  }

  /// Whether no text has such a byte; NUL is left to damaged exports, which have it.
  private static func isControl(_ byte: UInt8) -> Bool {
    (0x01...0x08).contains(byte) || (0x0E...0x19).contains(byte)
  }
}
