import Foundation
import Spreadsheet
import SpreadsheetBytes

extension SoundTable {
  /// The table as a workbook of inline strings.
  var workbook: WorkbookBytes { WorkbookBytes(texts: texts) }

  /// The `row` elements with every text by its number among shared strings, and these strings.
  var sharedStrings: (rows: String, strings: String) {
    var strings: [String] = []
    let rows = texts.map { texts in
      let cells = texts.map { text in
        strings.append("<si><t>\(text.escaped)</t></si>")
        return #"<c t="s"><v>\#(strings.count - 1)</v></c>"#
      }
      return "<row>\(cells.joined())</row>"
    }
    return (rows.joined(), strings.joined())
  }

  /// The table as lines of text.
  func text(separator: String = ",", lineEnd: String = "\r\n") -> String {
    texts.map { $0.map(\.csvField).joined(separator: separator) + lineEnd }.joined()
  }

  /// The table as a page of HTML.
  func page(charset: String = "utf-8") -> String {
    let rows = texts.map { "<tr>" + $0.map { "<td>\($0.escaped)</td>" }.joined() + "</tr>" }
    return #"<html><head><meta http-equiv="Content-Type" content="text/html; charset=\#(charset)">"#
      + "</head><body><table border=1>\(rows.joined(separator: "\n"))</table></body></html>"
  }

  /// The table as one of a document, behind a sentence.
  var document: [UInt8] {
    let paragraph = { (text: String) in "<w:p><w:r><w:t>\(text.escaped)</w:t></w:r></w:p>" }
    let rows = texts.map { texts in
      "<w:tr>" + texts.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let body = paragraph("关于印发清单的通知") + "<w:tbl>\(rows.joined())</w:tbl>"
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return ZIPBytes([
      (
        "word/document.xml",
        #"<w:document xmlns:w="\#(namespace)"><w:body>\#(body)</w:body></w:document>"#
      )
    ]).bytes
  }

  /// The table as a workbook of one XML file.
  var spreadsheetML: String {
    let rows = texts.map { texts in
      let cells = texts.map { #"<Cell><Data ss:Type="String">\#($0.escaped)</Data></Cell>"# }
      return "<Row>\(cells.joined())</Row>"
    }
    return """
      <?xml version="1.0"?>\r
      <?mso-application progid="Excel.Sheet"?>\r
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <CustomDocumentProperties xmlns="urn:schemas-microsoft-com:office:office">
      <KSOProductBuildVer>2052-10.1.0.6690</KSOProductBuildVer></CustomDocumentProperties>
      <Worksheet ss:Name="表"><Table>\(rows.joined())</Table></Worksheet></Workbook>
      """
  }
}

extension WorkbookBytes {
  /// A workbook of inline strings, perhaps further down or to the right.
  init(texts: [[String]], below rowOffset: Int = 0, right columnOffset: Int = 0) {
    self.init(
      cells: texts.map { $0.map(HorrorCell.text) }, below: rowOffset, right: columnOffset)
  }

  /// A workbook of settled cells, perhaps further down or to the right.
  init(cells: [[HorrorCell]], below rowOffset: Int = 0, right columnOffset: Int = 0) {
    let rows = cells.enumerated().map { index, cells in
      let row = index + 1 + rowOffset
      let elements = cells.enumerated().map { column, cell in
        cell.element(at: CellAddress(row: row, column: column + 1 + columnOffset))
      }
      return #"<row r="\#(row)">\#(elements.joined())</row>"#
    }
    self.init(rows: rows.joined(), styles: Self.horrorStyles)
  }

  /// The formats of `HorrorCell.Style`, in its order.
  static let horrorStyles = """
    <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>\
    <numFmt numFmtId="177" formatCode=";;;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="31"/>\
    <xf numFmtId="46"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>
    """
}

extension String {
  /// The text as a field of delimited text, in quotes where it must be.
  var csvField: String {
    contains { "\",;\t\r\n".contains($0) || $0.isNewline }
      ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
  }

  /// The text in GB 18030, as spreadsheets in Chinese save it.
  var gb18030: [UInt8] {
    Array(data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
  }

  /// The text in UTF-16, low byte first, behind its mark.
  var utf16LittleEndian: [UInt8] {
    [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// The text in UTF-8 behind its mark.
  var markedUTF8: [UInt8] { [0xEF, 0xBB, 0xBF] + Array(utf8) }
}
