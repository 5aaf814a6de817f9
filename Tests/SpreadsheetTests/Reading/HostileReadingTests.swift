import Foundation
import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// What is made to exhaust a reader, or to lead it astray, is refused at once.
struct HostileReadingTests {
  private static let declarations = [
    // Billion laughs.
    #"<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>"#,
    // External entities and declarations, by file and by network.
    #"<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>"#,
    #"<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd">"#,
    #"<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;]>"#,
    // Nothing at all.
    "<!DOCTYPE a>",
  ]
  private static let workbook = WorkbookBytes(
    rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>甲</t></si>", styles: "<a/>")

  @Test(arguments: declarations, workbook.parts.map(\.0))
  func `a document type declaration is refused in every part`(
    _ declaration: String, _ part: String
  ) {
    let parts = Self.workbook.parts.map { ($0.0, $0.0 == part ? declaration + $0.1 : $0.1) }
    #expect(readError(of: ZIPBytes(parts).bytes) == .doctype(part: part))
  }

  private static let laughs = """
    <!DOCTYPE a [<!ENTITY b "1">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData>\
    </worksheet>
    """

  private static func bytes(_ declaration: String, _ text: String) -> [UInt8] {
    Array((declaration + text).utf8)
  }

  /// The same declaration where a search for its letters finds none.
  private static let disguises: [[UInt8]] = [
    EncodingReadingTests.wide(
      "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?>" + laughs, bigEndian: false),
    EncodingReadingTests.wide("\u{FEFF}" + laughs, bigEndian: true),
    // UTF-16 that calls itself UTF-8.
    EncodingReadingTests.wide(
      "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>" + laughs, bigEndian: false),
    bytes(
      "<?xml version='1.0' encoding='UTF-7'?>",
      laughs.replacing("<", with: "+ADw-").replacing(">", with: "+AD4-")),
    bytes("<?xml version='1.0' encoding='UTF-7'?>", laughs),
    // A declaration that lies.
    bytes("<?xml version='1.0' encoding='UTF-16'?>", laughs),
    // EBCDIC (code page 037): <?xml version='1.0' encoding='IBM037'?><!DOCTYPE a>
    [
      0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0xA5, 0x85, 0x99, 0xA2, 0x89, 0x96, 0x95, 0x7E, 0x7D,
      0xF1, 0x4B, 0xF0, 0x7D, 0x40, 0x85, 0x95, 0x83, 0x96, 0x84, 0x89, 0x95, 0x87, 0x7E, 0x7D,
      0xC9, 0xC2, 0xD4, 0xF0, 0xF3, 0xF7, 0x7D, 0x6F, 0x6E, 0x4C, 0x5A, 0xC4, 0xD6, 0xC3, 0xE3,
      0xE8, 0xD7, 0xC5, 0x40, 0x81, 0x6E,
    ],
  ]

  @Test(arguments: disguises)
  func `a disguised declaration is refused too`(_ sheet: [UInt8]) throws {
    var archive = ZIPBytes(Self.workbook.parts)
    let index = try #require(archive.parts.firstIndex { $0.name == ZIPReadingTests.sheet })
    archive.parts[index].bytes = sheet
    switch readError(of: archive.bytes) {
    case .doctype(ZIPReadingTests.sheet), .malformedXML(ZIPReadingTests.sheet, _): break
    case let error: Issue.record("\(String(describing: error))")
    }
  }

  @Test(arguments: disguises.dropLast())
  func `a disguised declaration is refused as a file of its own`(_ bytes: [UInt8]) {
    #expect(readError(of: bytes) != nil)
  }

  @Test(arguments: declarations)
  func `a declaration of HTML is passed over, with its entities`(_ declaration: String) throws {
    let page = "\(declaration)<html><table><tr><td>1&b;</table>"
    let shown = try? texts(of: page.utf8)
    #expect(shown == nil || shown == [["1&b;"]])
  }

  @Test(arguments: [FileFormat.html, .zip])
  func `a tag of very many attributes is refused before they are compared`(_ format: FileFormat) {
    let bytes =
      format == .html
      ? Array("<table><tr><td \(Self.attributes)>1</table>".utf8)
      : WorkbookBytes(worksheet: "<worksheet \(Self.attributes)/>").bytes
    guard case .limitExceeded(.attributes, _, _, _) = readError(of: bytes) else {
      Issue.record("100,000 attributes are compared with each other")
      return
    }
  }

  private static let attributes = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")

  @Test func `a long attribute and a long comment are no attack`() throws {
    let picture = "<img src='data:image/png;base64,\(String(repeating: "AB+/", count: 100_000))'>"
    let styles = "<style><!-- \(String(repeating: "td {a: b = c}\n", count: 10_000)) --></style>"
    #expect(try texts(of: "\(styles)<table><tr><td>\(picture)1</table>".utf8) == [["1"]])
    let ranges = String(repeating: "A1:B2 ", count: 50_000)
    let sheet = """
      <worksheet><sheetData><row><c><v>1</v></c></row></sheetData>\
      <conditionalFormatting sqref="\(ranges)"/><!-- \(ranges.replacing("A", with: "=")) -->\
      </worksheet>
      """
    #expect(try texts(of: WorkbookBytes(worksheet: sheet).bytes) == [["1"]])
  }

  @Test func `an archive within an archive is never opened`() {
    let inner = ZIPBytes(Self.workbook.parts).bytes
    let archive = ZIPBytes(parts: [.init(name: "a.xlsx", bytes: inner)])
    #expect(readError(of: archive.bytes) == .unsupportedFormat(.otherZIP))
  }

  @Test func `a part's name leads nowhere but into the archive`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let outside = Array(repeating: "..", count: 20).joined(separator: "/") + folder + "/a.xml"
    var workbook = WorkbookBytes()
    workbook.sheetTarget = outside
    var parts = workbook.parts
    parts.append((outside, workbook.sheet("<row><c><v>1</v></c></row>")))
    guard case .missingPart(let part) = readError(of: ZIPBytes(parts).bytes) else {
      Issue.record("the part is found")
      return
    }
    #expect(!part.contains(".."))
  }

  @Test(arguments: [0, 1, 100, 1 << 31])
  func `a lying size is found by the real bytes`(_ size: Int) throws {
    var archive = ZIPBytes(Self.workbook.parts)
    let index = try #require(archive.parts.firstIndex { $0.name == ZIPReadingTests.sheet })
    archive.parts[index].size = size
    switch readError(of: archive.bytes) {
    case .damagedZIP(ZIPReadingTests.sheet), .limitExceeded(.partBytes, _, _, _): break
    case let error: Issue.record("\(String(describing: error))")
    }
  }

  @Test func `many entries over the same bytes are refused`() throws {
    var archive = ZIPBytes(Self.workbook.parts)
    let first = try #require(archive.parts.first)
    for number in 0..<200 {
      archive.parts.append(.init(name: "a\(number)", bytes: first.bytes, offset: 0))
    }
    guard case .damagedZIP(_?) = readError(of: archive.bytes) else {
      Issue.record("the parts overlap")
      return
    }
  }
}
