/// A workbook that is written from nothing, sheet by sheet and row by row (工作簿写入).
///
///     _rels/.rels                        where workbook and properties are
///     xl/styles.xml
///     xl/worksheets/sheet1.xml           rows, as they come
///     xl/comments1.xml, xl/drawings/…    the comments of the sheet before, if it has any
///     xl/workbook.xml, its references, [Content_Types].xml, docProps/app.xml
///     docProps/custom.xml                the seal
///
/// The same rows give the same bytes. Types stand behind the sheets, because only then is it known
/// which of them have comments.
package struct WorkbookWriter {
  private struct Sheet {
    let layout: SheetLayout
    let hasComments: Bool
  }

  private var archive: ZIPWriter
  private var sheets: [Sheet] = []
  private var nextBlock = 1

  /// Writes a workbook through a closure, which adds at least one sheet.
  ///
  /// - Throws: `FileFailure`, and what the closure throws; an old file then stays.
  package static func write(
    to path: String, fontName: String, _ durability: AtomicFile.Durability = .now,
    _ body: (inout WorkbookWriter) throws -> Void
  ) throws {
    try AtomicFile.write(to: path, durability) { file in
      var writer = try WorkbookWriter(file: file, fontName: fontName)
      try body(&writer)
      try writer.finish()
    }
  }

  private init(file: FileWriter, fontName: String) throws {
    archive = ZIPWriter(file: file)
    try archive.add("_rels/.rels", WorkbookOutlineParts.packageRelationships)
    try archive.add("xl/styles.xml", StylesPart(fontName: fontName).bytes)
  }

  /// Adds a sheet, whose rows a closure writes.
  ///
  /// - Throws: `FileFailure`, and what the closure throws.
  package mutating func addSheet(
    _ layout: SheetLayout, _ body: (inout SheetWriter) throws -> Void
  ) throws {
    var sheet = try beginSheet(layout)
    try body(&sheet)
    try end(sheet)
  }

  /// Begins a sheet for rows that don't come from a closure; `end` has to follow before the next one.
  ///
  /// - Throws: `FileFailure`.
  package mutating func beginSheet(_ layout: SheetLayout) throws -> SheetWriter {
    let number = sheets.count + 1
    let output = try archive.beginLong("xl/worksheets/sheet\(number).xml")
    return SheetWriter(layout, isFirst: number == 1, to: output)
  }

  /// Ends the sheet that was begun.
  ///
  /// - Throws: `FileFailure`, `ZIPWriter.Limit`.
  package mutating func end(_ sheet: SheetWriter) throws {
    try archive.end(sheet.finish())
    let comments = sheet.comments
    sheets.append(Sheet(layout: sheet.layout, hasComments: !comments.isEmpty))
    if !comments.isEmpty { try add(comments, of: sheet.layout, number: sheets.count) }
  }

  private mutating func add(
    _ comments: [CellComment], of layout: SheetLayout, number: Int
  ) throws {
    let parts = CommentParts(comments: comments, layout: layout, firstBlock: nextBlock)
    nextBlock += CommentParts.blockCount(of: comments)
    try archive.add("xl/comments\(number).xml", parts.texts)
    try archive.add("xl/drawings/vmlDrawing\(number).vml", parts.boxes)
    try archive.add(
      "xl/worksheets/_rels/sheet\(number).xml.rels",
      WorkbookOutlineParts.sheetRelationships(number: number))
  }

  private mutating func finish() throws {
    let outline = WorkbookOutlineParts(
      sheets: sheets.map(\.layout),
      commented: sheets.indices.filter { sheets[$0].hasComments }.map { $0 + 1 })
    try archive.add("xl/workbook.xml", outline.workbook)
    try archive.add("xl/_rels/workbook.xml.rels", outline.relationships)
    try archive.add("[Content_Types].xml", outline.contentTypes)
    try archive.add("docProps/app.xml", WorkbookOutlineParts.properties)
    try archive.add(WorkbookSeal.part, WorkbookSeal(of: archive.checksums).bytes)
    try archive.finish()
  }
}
