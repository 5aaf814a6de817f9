import Foundation
import Testing

@testable import Spreadsheet

@Suite struct WorkbookWriterTests {
  /// The bytes of a workbook with one sheet.
  private func workbook(
    _ layout: SheetLayout = SheetLayout(name: "表"), _ body: (inout SheetWriter) throws -> Void
  ) throws -> [UInt8] {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    try WorkbookWriter.write(to: url.path, fontName: "SimSun") {
      try $0.addSheet(layout, body)
    }
    return Array(try Data(contentsOf: url))
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let part = try FilledTemplate.parts(of: bytes).first { $0.name == name }
    return String(decoding: part?.bytes ?? [], as: UTF8.self)
  }

  private func row(_ cells: [(Cell.Kind, String)]) -> StyledRow {
    var row = StyledRow(number: 1)
    for (index, cell) in cells.enumerated() {
      row.cells.append(
        StyledRow.Cell(column: index + 1, kind: cell.0, Array(cell.1.utf8)[...]))
    }
    return row
  }

  static let values: [(Cell.Kind, String)] = [
    (.text, "文字"), (.text, " 00123 "), (.text, "a\u{1}b_x0041_\r\n<&>"), (.number, "-12.5"),
    (.number, "916402212806192"), (.number, "0.0000000015"), (.percent, "0.05"),
    (.percent, "0.035"),
    (.date, "2021-03-10"), (.date, "2021-03-10T08:30:01"), (.date, "08:30:00"),
    (.date, "P37800s"), (.date, "1900-01-01"), (.boolean, "TRUE"), (.boolean, "FALSE"),
    (.error, "#N/A"), (.month, "2026-03-01"),
  ]

  @Test(arguments: values)
  func `a value comes back with its type`(_ kind: Cell.Kind, _ text: String) throws {
    let bytes = try workbook { try $0.append(row([(kind, text)])) }
    let table = try withFile(bytes, named: "xlsx") { try $0.table(sheet: 0) }
    let read = try #require(table.rows.first)
    #expect(read.cells.map(\.kind) == [kind])
    #expect(read.text(at: 1) == text)
  }

  @Test(arguments: [(Cell.Kind.number, "1E+400"), (.date, "不是日期")])
  func `what no workbook can hold becomes text`(_ kind: Cell.Kind, _ text: String) throws {
    let bytes = try workbook { try $0.append(row([(kind, text)])) }
    let table = try withFile(bytes, named: "xlsx") { try $0.table(sheet: 0) }
    #expect(table.rows.first?.cells.map(\.kind) == [.text])
    #expect(table.rows.first?.text(at: 1) == text)
  }

  @Test(arguments: [
    ([100, 120], true, 1), ([100, 121], true, 2), ([220, 0, 211], true, 3), ([500], false, 1),
  ])
  func `a wide list is printed on pages beside each other`(
    _ widths: [Int], _ spreads: Bool, _ count: Int
  ) throws {
    var layout = SheetLayout(name: "表")
    layout.columnWidths = widths
    layout.spreadsOverPages = spreads
    layout.repeatedRows = 1...2
    let bytes = try workbook(layout) { try $0.append(row([(.text, "一")])) }
    let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
    let book = try part("xl/workbook.xml", of: bytes)
    #expect(layout.pagesAcross == count)
    #expect(sheet.contains(" fitToWidth=\"\(count)\"") == (count > 1))
    #expect(book.contains(count > 1 ? ">'表'!$A:$A,'表'!$1:$2<" : ">'表'!$1:$2<"))
  }

  @Test func `the elements of a sheet stand in the order of the schema`() throws {
    var layout = SheetLayout(name: "表")
    layout.columnWidths = [12]
    layout.frozenRowCount = 1
    layout.filter = CellRange(rows: 1...3, columns: 1...2)
    layout.merges = [CellRange(rows: 2...3, columns: 1...1)]
    let bytes = try workbook(layout) {
      try $0.append(row([(.text, "一")]))
      $0.append(CellComment("说明", at: CellAddress(row: 1, column: 1)))
      $0.append(
        CellLink(
          at: CellAddress(row: 1, column: 1), to: CellAddress(row: 1, column: 1), inSheet: "表"))
    }
    let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
    let order = [
      "<sheetPr>", "<sheetViews>", "<pane ySplit=\"1\"", "<sheetFormatPr", "<cols>", "<sheetData>",
      "<autoFilter ref=\"A1:B3\"/>", "<mergeCells><mergeCell ref=\"A2:A3\"/>", "<hyperlinks>",
      "<printOptions", "<pageMargins", "<pageSetup", "<headerFooter>", "<legacyDrawing",
    ]
    let places = try order.map { try #require(sheet.range(of: $0)?.lowerBound) }
    #expect(places == places.sorted())
  }

  @Test func `a comment has its text and its box`() throws {
    let bytes = try workbook {
      try $0.append(row([(.text, "一")]))
      $0.append(CellComment("错<误>\n改", at: CellAddress(row: 1, column: 2)))
    }
    let texts = try part("xl/comments1.xml", of: bytes)
    #expect(texts.contains("<author>choucha</author>"))
    #expect(texts.contains("<comment ref=\"B1\" authorId=\"0\">"))
    #expect(texts.contains("错&lt;误&gt;\n改"))
    let boxes = try part("xl/drawings/vmlDrawing1.vml", of: bytes)
    #expect(boxes.contains("<x:Row>0</x:Row><x:Column>1</x:Column>"))
    #expect(try part("[Content_Types].xml", of: bytes).contains("/xl/comments1.xml"))
  }

  @Test func `a longer comment has a taller box`() {
    let layout = SheetLayout(name: "表")
    let address = CellAddress(row: 1, column: 1)
    let heights = [10, 100, 1000].map { count in
      CommentBox(CellComment(String(repeating: "字", count: count), at: address), in: layout).height
    }
    #expect(heights == heights.sorted() && Set(heights).count == 3)
  }

  @Test func `comments end at the limit`() throws {
    let bytes = try workbook { writer in
      for row in 1...SheetWriter.commentLimit + 1 {
        try writer.append(StyledRow(number: row))
        writer.append(CellComment("错", at: CellAddress(row: row, column: 1)))
      }
    }
    let texts = try part("xl/comments1.xml", of: bytes)
    #expect(texts.split(separator: "<comment ref").count - 1 == SheetWriter.commentLimit)
  }

  @Test func `the same rows give the same bytes`() throws {
    let all = try (0..<2).map { _ in try workbook { try $0.append(row(Self.values)) } }
    #expect(all[0] == all[1])
  }

  @Test func `the seal breaks with any other part`() throws {
    let bytes = try workbook { try $0.append(row([(.text, "一")])) }
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    try Data(bytes).write(to: url)
    #expect(WorkbookSeal.isIntact(url.path))
    let parts = try FilledTemplate.parts(of: bytes).map { part in
      part.name == "xl/worksheets/sheet1.xml" ? (part.name, part.bytes + [0x20]) : part
    }
    try AtomicFile.write(to: url.path) { file in
      var archive = ZIPWriter(file: file)
      for (name, bytes) in parts { try archive.add(name, bytes) }
      try archive.finish()
    }
    #expect(!WorkbookSeal.isIntact(url.path))
  }
}
