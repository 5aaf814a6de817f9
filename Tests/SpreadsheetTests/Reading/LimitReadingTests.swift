import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// Each limit lets pass what just keeps it, and refuses what is one beyond.
struct LimitReadingTests {
  private static let workbook = WorkbookBytes(
    rows: "<row><c t=\"s\"><v>1</v></c></row>", strings: "<si><t>甲</t></si><si><t>乙a</t></si>")
  private static let page = "<html><body><table><tr><td colspan=2>1<b><b>2</table><table></table>"

  /// A file, and how much of a quantity it has.
  private static func sample(of quantity: ReadError.Quantity) throws -> (bytes: [UInt8], count: Int)
  {
    switch quantity {
    case .fileBytes: (Array("a,b\n".utf8), 4)
    case .parts: (workbook.bytes, workbook.parts.count)
    case .partBytes: (workbook.bytes, workbook.parts.map(\.1.utf8.count).max() ?? 0)
    case .inflationRatio: try dense()
    case .rows: (Array("a\n\nb".utf8), 3)
    case .columns: (Array("a\nb,,c".utf8), 3)
    case .cellLength: (Array("a\n甲𠮷".utf8), 3)
    case .rowBytes: (Array("<table><tr><td>a<tr><td>甲<td>bc</table>".utf8), 5)
    case .tableBytes: (Array("<table><tr><td>a<tr><td>甲<td>bc</table>".utf8), 6)
    case .sharedStrings: (workbook.bytes, 2)
    case .sharedStringBytes: (workbook.bytes, 7)
    case .mergedRanges: (Array(page.utf8), 1)
    case .sheets: (Array(page.utf8), 2)
    // What waits is looked at between chunks, and attributes are counted between pieces of 4 KiB.
    case .markupBytes: (longTag(String(repeating: "a", count: 300_000)), (256 << 10) - 11)
    case .attributes: (longTag(String(repeating: "a=1 ", count: 5000)), 8185)
    case .elementDepth: (Array(page.utf8), 7)
    }
  }

  /// A workbook one part of which is long and of one letter.
  private static func dense() throws -> (bytes: [UInt8], count: Int) {
    var archive = ZIPBytes(workbook.parts)
    let text = Array(archive.parts[3].bytes + [UInt8](repeating: 0x20, count: 2 << 20))
    var bytes: [UInt8] = []
    let deflater = Deflater { bytes += $0 }
    try deflater.write(text)
    try deflater.finish()
    archive.parts[3].bytes = bytes
    archive.parts[3].method = 8
    archive.parts[3].size = text.count
    archive.parts[3].checksum = Inflater.checksum(of: text, after: 0)
    return (archive.bytes, text.count / bytes.count)
  }

  /// A page whose tag is long.
  private static func longTag(_ attributes: String) -> [UInt8] {
    Array("<table><tr><td \(attributes)>1</table>".utf8)
  }

  @Test(arguments: ReadError.Quantity.allCases)
  func `a limit lets pass just what keeps it`(_ quantity: ReadError.Quantity) throws {
    let (bytes, count) = try Self.sample(of: quantity)
    var limits = ReadLimits()
    limits[quantity] = count
    #expect(readError(of: bytes, limits: limits) == nil)
    limits[quantity] = count - 1
    guard
      case .limitExceeded(quantity, limit: count - 1, let found, _)? = readError(
        of: bytes, limits: limits)
    else {
      Issue.record("no limit for \(quantity)")
      return
    }
    #expect(found >= count)
  }
}
