/// The tables of a Word document, each as a sheet: how many offices send their checklists.
struct WordDocument: TableSource {
  /// The tables that stand in no other table; they have no names.
  let sheets: [SheetSummary]
  private let archive: ZIPArchive
  private let part: String

  /// Reads everything but the rows; nil when the archive is no document.
  ///
  /// - Throws: `ReadError.unsupportedFormat` when the document has no table, and what parsing
  ///   throws.
  init?(archive: ZIPArchive) throws(ReadError) {
    self.archive = archive
    let package = try Relationships(of: "", in: archive)
    part = package.part(ofType: "officeDocument") ?? "word/document.xml"
    guard part.hasSuffix(".xml"), archive.contains(part) else { return nil }
    var outline = WordOutline(limits: archive.limits)
    try archive.parse(part, into: &outline, byteLimit: archive.limits.partBytes)
    guard outline.isDocument else { return nil }
    guard outline.tableCount > 0 else { throw .unsupportedFormat(.document) }
    sheets = Array(
      repeating: SheetSummary(name: "", visibility: .visible), count: outline.tableCount)
  }

  /// A document.
  var container: SpreadsheetFile.Container { .document }

  /// Reads the rows of a table that have a value, in order.
  func forEachRow(
    inSheet index: Int, _ body: (Row) -> Bool
  ) throws(ReadError) -> SheetTrailer {
    // The reader holds the closure no longer than this call.
    try withoutActuallyEscaping(body) { body throws(ReadError) in
      var reader = WordTableReader(table: index, limits: archive.limits, body: body)
      try archive.parse(part, into: &reader, byteLimit: archive.limits.partBytes)
      return SheetTrailer(merges: reader.merges, hasFilteredRows: false)
    }
  }
}

/// How many tables a document has, if it is one at all.
private struct WordOutline: XMLConsumer {
  private(set) var isDocument = false
  private(set) var isFinished = false
  private(set) var tableCount = 0
  private let limits: ReadLimits
  private var depth = 0

  init(limits: ReadLimits) { self.limits = limits }

  mutating func start(_ tag: XMLTag) throws(ReadError) {
    if !isDocument {
      isDocument = tag.name == .document
      isFinished = !isDocument
    }
    guard tag.name == .sheet else { return }
    depth += 1
    guard depth == 1 else { return }
    tableCount += 1
    try limits.check(.sheets, tableCount, within: limits.sheets)
  }

  mutating func end(_ name: XMLName) {
    if name == .sheet { depth -= 1 }
  }
}
