import SpreadsheetBytes

@testable import Spreadsheet

/// Parts of a workbook, or of a document, whose other parts are sound.
enum WorkbookFuzzing {
  /// The part of the first worksheet.
  static let sheetPart = "xl/worksheets/sheet1.xml"
  /// The part of the shared strings.
  static let stringsPart = "xl/sharedStrings.xml"
  /// The part of the styles.
  static let stylesPart = "xl/styles.xml"
  /// The part of the workbook.
  static let workbookPart = "xl/workbook.xml"

  /// A workbook that uses many strings and styles; a few of each are there.
  private static let workbook = ZIPBytes(
    WorkbookBytes(
      rows: (1...12).map { row in
        """
        <row><c t="s"><v>\(row - 1)</v></c><c s="\(row - 1)"><v>44265.5</v></c>\
        <c s="\(row - 1)"><v>0.05</v></c><c s="\(row - 1)" t="d"><v>2021-03-10</v></c></row>
        """
      }.joined(),
      strings: "<si><t>甲</t></si><si><t>乙</t></si><si><t>丙</t></si>",
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="46"/>\
        <xf numFmtId="164"/></cellXfs>
        """
    ).parts)

  /// Reads the workbook with a part that has these bytes.
  static func run(_ input: [UInt8], as part: String) {
    var archive = workbook
    for index in archive.parts.indices where archive.parts[index].name == part {
      archive.parts[index].bytes = input
    }
    ReadFile.check(archive.bytes)
  }

  /// Reads a worksheet, and holds the byte scanner against libxml2.
  static func runSheet(_ input: [UInt8]) {
    run(input, as: sheetPart)
    PlainCheck.check(input) { take in
      WorksheetReader(part: "sheet", values: values, limits: ReadLimits()) { row in
        take(ReadFile.text(of: row))
        return true
      }
    } outcome: {
      "\($0.trailer)"
    }
  }

  /// Reads shared strings, and holds the byte scanner against libxml2.
  static func runStrings(_ input: [UInt8]) {
    run(input, as: stringsPart)
    PlainCheck.check(input) { _ in
      SharedStrings(limits: ReadLimits())
    } outcome: { strings in
      let all = zip([0] + strings.ends, strings.ends).map { strings.bytes[Int($0)..<Int($1)] }
      return "\(all.map { String(decoding: $0, as: UTF8.self) })"
    }
  }

  /// Reads the tables of a document.
  static func runDocument(_ input: [UInt8]) {
    ReadFile.check(ZIPBytes(parts: [.init(name: "word/document.xml", bytes: input)]).bytes)
  }

  private static let values: CellValues = {
    var strings = SharedStrings(limits: ReadLimits())
    let part = Array("<sst><si><t>甲</t></si><si><t>乙</t></si></sst>".utf8)
    // Without strings, cells that refer to some are refused: still an outcome to compare.
    try? XMLPushParser(part: "strings").push(part, isLast: true, to: &strings)
    return CellValues(strings: strings, formats: CellFormats(), uses1904: false)
  }()
}
