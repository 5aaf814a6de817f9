/// A kind of file told by its content, never by its name (文件格式).
package enum FileFormat: String, Sendable, CaseIterable {
  /// A ZIP archive, such as an XLSX workbook.
  case zip
  /// Plain text, such as delimited text.
  case text
  /// An OLE2 container, before its streams tell which.
  case compound = "OLE2 container"
  /// A legacy workbook (XLS, and ET of WPS) in an OLE2 container.
  case legacyXLS = "legacy XLS (OLE2)"
  /// A legacy document (DOC, and WPS) in an OLE2 container.
  case legacyDocument = "legacy document (OLE2)"
  /// A page or table in HTML.
  case html = "HTML"
  /// A page under its own name, or an archive of one (MHTML), which are left to be converted.
  case page = "HTML page"
  /// A workbook of one XML file (SpreadsheetML 2003).
  case spreadsheetML2003 = "SpreadsheetML 2003"
  /// Any other XML file.
  case xml = "XML"
  /// A binary workbook (XLSB).
  case xlsb = "binary workbook (XLSB)"
  /// An OpenDocument file (ODS).
  case openDocument = "OpenDocument"
  /// A Word document (DOCX).
  case document = "Word document"
  /// A ZIP archive that holds no workbook.
  case otherZIP = "ZIP archive without a workbook"
  /// An archive other than ZIP: RAR, 7z, gzip and their like.
  case archive
  /// A PDF document.
  case pdf = "PDF"
  /// A picture.
  case image
  /// A file that a protection program has encrypted, by its header.
  case protected = "encrypted by a protection program"
  /// Bytes that look random: encrypted or scrambled.
  case scrambled = "random bytes"
  /// Text with control characters that no text has.
  case binary

  /// The extension under which office programs convert such a file into one that is read; nil for
  /// those that they don't.
  package var convertibleExtension: String? {
    switch self {
    case .legacyXLS: "xls"
    case .legacyDocument: "doc"
    case .xlsb: "xlsb"
    case .openDocument: "ods"
    default: nil
    }
  }
}
