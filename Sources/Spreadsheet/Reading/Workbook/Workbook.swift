/// An XLSX workbook: its worksheets and what their cells refer to.
struct Workbook: TableSource {
  /// The worksheets in the order of their tabs; sheets of charts, dialogs and macros are left out.
  let sheets: [SheetSummary]
  /// XLSX.
  var container: SpreadsheetFile.Container { .xlsx }
  /// The names for ranges of the worksheets.
  let definedRanges: [DefinedRange]
  private let archive: ZIPArchive
  private let parts: [String]
  private let values: CellValues
  private let limits: ReadLimits

  /// Reads everything but the rows.
  ///
  /// - Throws: `ReadError.unsupportedFormat` when the archive is no XLSX workbook, and what its
  ///   parts throw.
  init(archive: ZIPArchive, limits: ReadLimits) throws(ReadError) {
    (self.archive, self.limits) = (archive, limits)
    let package = try Relationships(of: "", in: archive)
    let part = package.part(ofType: "officeDocument") ?? "xl/workbook.xml"
    let format = Self.format(of: archive, workbookPart: part)
    guard format == nil else { throw .unsupportedFormat(format ?? .otherZIP) }
    var outline = WorkbookOutline()
    try archive.parse(part, into: &outline)
    guard outline.isWorkbook else { throw .unsupportedFormat(.otherZIP) }
    let relationships = try Relationships(of: part, in: archive)
    let worksheets = Self.worksheets(of: outline, relationships)
    sheets = worksheets.map(\.summary)
    parts = worksheets.map(\.part)
    let titles = worksheets.map(\.summary.name)
    definedRanges = outline.names.compactMap {
      DefinedRange(name: $0.name, reference: $0.reference, sheets: titles)
    }
    values = try Self.values(outline, relationships, archive, limits)
  }

  /// What an archive is when it isn't an XLSX workbook.
  private static func format(of archive: ZIPArchive, workbookPart: String) -> FileFormat? {
    if workbookPart.hasSuffix(".bin") || archive.contains("xl/workbook.bin") { return .xlsb }
    if archive.contains("word/document.xml") { return .document }
    if archive.contains(workbookPart) { return nil }
    return archive.contains("content.xml") && archive.contains("mimetype")
      ? .openDocument : .otherZIP
  }

  /// The sheets that are worksheets, with their parts; without relationships, by number.
  private static func worksheets(
    of outline: WorkbookOutline, _ relationships: Relationships
  ) -> [(summary: SheetSummary, part: String)] {
    outline.sheets.enumerated().compactMap { index, sheet in
      guard !relationships.targets.isEmpty else {
        return (sheet.summary, "xl/worksheets/sheet\(index + 1).xml")
      }
      let target = sheet.relationshipID.flatMap { relationships.targets[$0] }
      guard let target, target.type == "worksheet" else { return nil }
      return (sheet.summary, target.part)
    }
  }

  private static func values(
    _ outline: WorkbookOutline, _ relationships: Relationships, _ archive: ZIPArchive,
    _ limits: ReadLimits
  ) throws(ReadError) -> CellValues {
    var strings = SharedStrings(limits: limits)
    let stringsPart = relationships.part(ofType: "sharedStrings") ?? "xl/sharedStrings.xml"
    if archive.contains(stringsPart) {
      strings = try archive.parseList(stringsPart, byteLimit: limits.partBytes) {
        SharedStrings(
          limits: limits, largestByteCount: archive.largestByteCount(of: stringsPart))
      }
    }
    var formats = CellFormats()
    let stylesPart = relationships.part(ofType: "styles") ?? "xl/styles.xml"
    if archive.contains(stylesPart) { try archive.parse(stylesPart, into: &formats) }
    return CellValues(strings: strings, formats: formats, uses1904: outline.uses1904)
  }

  /// With a worksheet beyond a MiB.
  var isParsedAhead: Bool { parts.contains { archive.largestByteCount(of: $0) >= 1 << 20 } }

  /// Reads the rows of a worksheet that have a value, in order.
  func forEachRow(
    inSheet index: Int, _ body: (Row) -> Bool
  ) throws(ReadError) -> SheetTrailer {
    // The readers hold the closure no longer than this call.
    try withoutActuallyEscaping(body) { body throws(ReadError) in
      var last = 0
      let reader = try archive.parseList(parts[index], byteLimit: limits.partBytes) {
        WorksheetReader(part: parts[index], values: values, limits: limits) { row in
          // Rows ascend: what libxml2 reads again isn't handed out twice.
          guard row.number > last else { return true }
          last = row.number
          return body(row)
        }
      }
      return reader.trailer
    }
  }
}
