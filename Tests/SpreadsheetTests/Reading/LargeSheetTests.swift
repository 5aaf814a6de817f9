import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// What a small file may ask of a reader: it costs little, or it is refused.
struct LargeSheetTests {
  /// Counts the cells of a workbook's first sheet, row by row.
  private func cellCounts(_ workbook: WorkbookBytes) throws -> [Int: Int] {
    try withFile(workbook.bytes) { file in
      var counts: [Int: Int] = [:]
      try file.forEachRow(inSheet: 0) { row in
        counts[row.number] = row.cells.count
        return true
      }
      return counts
    }
  }

  /// Rows of whole width whose cells come in the opposite order.
  private func reversed(_ columns: Int) -> String {
    (1...columns).reversed().map {
      #"<c r="\#(CellAddress(row: 1, column: $0))"><v>\#($0)</v></c>"#
    }.joined()
  }

  @Test func `the far corner costs no more than the near one`() throws {
    let rows =
      #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#
    #expect(try cellCounts(WorkbookBytes(rows: rows)) == [1: 1, 1_048_576: 1])
  }

  @Test func `cells in reverse order are sorted`() throws {
    let rows = "<row>\(reversed(2000))</row><row>\(reversed(2))</row>"
    #expect(try cellCounts(WorkbookBytes(rows: rows)) == [1: 2000, 2: 2])
    #expect(
      try texts(of: WorkbookBytes(rows: "<row>\(reversed(3))</row>").bytes) == [["1", "2", "3"]])
  }

  @Test func `of cells in one column the last one stays`() throws {
    var limits = ReadLimits()
    limits.columns = 4
    let cells = (1...100).map { #"<c r="\#($0 % 2 == 0 ? "A" : "B")1"><v>\#($0)</v></c>"# }
    let bytes = WorkbookBytes(rows: #"<row r="1">\#(cells.joined())</row>"#).bytes
    #expect(try texts(of: bytes, limits: limits) == [["100", "99"]])
  }

  @Test func `a row too long for the scanner is left to libxml2`() throws {
    let text = String(repeating: "甲", count: 30_000)
    let cells = (1...14).map { _ in #"<c t="str"><v>\#(text)</v></c>"# }.joined()
    let rows = #"<row>\#(cells)</row><row><c><v>1</v></c></row>"#
    #expect(try cellCounts(WorkbookBytes(rows: rows)) == [1: 14, 2: 1])
  }

  @Test func `many merged ranges are kept`() throws {
    let merge = #"<mergeCell ref="A1:B2"/>"#
    let workbook = WorkbookBytes(tail: String(repeating: merge, count: 20_000))
    let merges = try withFile(workbook.bytes) { try $0.forEachRow(inSheet: 0) { _ in true }.merges }
    #expect(merges.count == 20_000)
  }

  @Test(arguments: [1, 1000])
  func `a reader may stop at any row of a large part`(_ last: Int) throws {
    let cell = #"<c t="inlineStr"><is><t>\#(String(repeating: "甲", count: 300))</t></is></c>"#
    let rows = String(repeating: "<row>\(cell)</row>", count: 1500)
    var numbers: [Int] = []
    _ = try withFile(WorkbookBytes(rows: rows).bytes) { file in
      try file.forEachRow(inSheet: 0) { row in
        numbers.append(row.number)
        return row.number < last
      }
    }
    #expect(numbers == Array(1...last))
  }

  @Test func `a damaged checksum of a large part is told behind its rows`() throws {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 45_000)
    var archive = ZIPBytes(WorkbookBytes(rows: rows).parts)
    archive.parts[3].checksum = 1
    let part = archive.parts[3].name
    #expect(readError(of: archive.bytes) == .damagedZIP(part: part))
  }
}
