import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// Whatever a workbook is packed in, it is read.
struct ContainerReadingTests {
  private static let rows = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c><v>1</v></c></row>"#
  private static let workbook = WorkbookBytes(rows: rows, strings: "<si><t>甲</t></si>")

  /// The workbook with its parts changed one by one.
  private static func changed(
    _ change: (inout String, inout String) -> Void
  ) -> [UInt8] {
    ZIPBytes(
      workbook.parts.map { part in
        var (name, text) = part
        change(&name, &text)
        return (name, text)
      }
    ).bytes
  }

  /// As strict writers spell it.
  private static let strict = changed { _, text in
    text = text.replacing(WorkbookBytes.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replacing(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
  }

  /// Every element of the workbook's own namespace with a prefix.
  private static let prefixed = changed { name, text in
    guard !name.hasSuffix(".rels") else { return }
    text = text.replacing(/<(\/?)(\w)/) { "<\($0.output.1)x:\($0.output.2)" }
      .replacing("xmlns=", with: "xmlns:x=")
  }

  /// Every name with backslashes, and targets too.
  private static let backslashed = changed { name, text in
    name = name.replacing("/", with: #"\"#)
    if text.contains("<Relationship ") {
      text = text.replacing(/Target="[^"]*"/) { $0.output.replacing("/", with: #"\"#) }
    }
  }

  /// The workbook in another folder under another name, by absolute targets.
  private static let elsewhere = changed { name, text in
    name = name.replacing("xl/", with: "Daten/").replacing("workbook.xml", with: "Buch.xml")
    text = text.replacing("xl/workbook.xml", with: "/Daten/Buch.xml")
      .replacing(#"Target="worksheets"#, with: #"Target="/Daten/worksheets"#)
  }

  /// With macros, as XLSM.
  private static let macros: [UInt8] = {
    var archive = ZIPBytes(workbook.parts)
    archive.parts.append(.init(name: "xl/vbaProject.bin", bytes: FormatReadingTests.compound))
    return archive.bytes
  }()

  /// Streamed by its writer: sizes and checksum stand behind each part, and in the directory.
  private static let streamed: [UInt8] = {
    var archive = ZIPBytes(workbook.parts)
    for index in archive.parts.indices { archive.parts[index].flags = 8 }
    var bytes = archive.bytes
    for index in bytes.indices.dropLast(4)
    where bytes[index...].starts(with: [0x50, 0x4B, 3, 4]) {
      bytes.replaceSubrange(index + 14..<index + 26, with: repeatElement(0, count: 12))
    }
    return bytes
  }()

  @Test(arguments: [
    workbook.bytes, strict, prefixed, backslashed, elsewhere, macros, streamed,
  ])
  func `a workbook is read however it is packed`(_ bytes: [UInt8]) throws {
    #expect(try texts(of: bytes) == [["甲", "1"]])
    #expect(try withFile(bytes) { $0.sheets.map(\.name) } == ["表"])
  }

  private static let spreadsheetML = """
    <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table><Row>\
    <Cell ss:MergeAcross="1"><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="Number">1\
    </Data></Cell></Row></Table></Worksheet></Workbook>
    """
  private static let page = """
    <html><meta charset=gb2312><table><tr><td colspan=2>甲<table><tr><td></table><td>1</table>
    """

  @Test(arguments: [
    Array(spreadsheetML.utf8),
    Array(spreadsheetML.replacing(/<(\/?)([A-Z])/) { "<\($0.output.1)ss:\($0.output.2)" }.utf8),
    Array(spreadsheetML.replacing("ss:", with: "").replacing("xmlns:ss", with: "xmlns:s").utf8),
    EncodingReadingTests.wide(spreadsheetML, bigEndian: false),
    EncodingReadingTests.wide("\u{FEFF}" + spreadsheetML, bigEndian: true),
    Array(page.utf8).split(separator: Array("甲".utf8)).joined(separator: [0xBC, 0xD7]).map(\.self),
    Array("甲\t\t1\n".utf8), Array("sep=;\n甲;;1\n".utf8),
    Array("\u{FEFF}sep=\t\r\n甲\t\t1\r\n".utf8),
    EncodingReadingTests.wide("\u{FEFF}甲\t\t1\r\n", bigEndian: false),
  ])
  func `exports that call themselves XLS are read`(_ bytes: [UInt8]) throws {
    let rows = try withFile(bytes, named: "xls") { try $0.table(sheet: 0) }.rows
    #expect(rows.map { row in (1...3).map { row.text(at: $0) } } == [["甲", "", "1"]])
  }
}
