/// A file of tables, told by its content: a workbook, a page of HTML or delimited text (表格文件).
///
/// Rows stream: a file of millions of rows passes through bounded memory.
package struct SpreadsheetFile: Sendable {
  /// How a file holds its tables.
  package enum Container: Hashable, Sendable {
    /// An XLSX workbook.
    case xlsx
    /// A workbook of one XML file (SpreadsheetML 2003).
    case spreadsheetML
    /// A page of HTML.
    case html
    /// The tables of a Word document.
    case document
    /// Delimited text.
    case delimited(TextEncoding, Separator)
  }

  /// The file's name without its folder.
  package let name: String
  private let source: ByteSource
  private let content: any TableSource
  private let limits: ReadLimits

  /// Opens a file and reads everything but its rows; it goes by its own name or by another one.
  ///
  /// A web page or an XML file under its own name is read only if `readsMarkup`.
  /// - Throws: `ReadError`, whatever the bytes are.
  package static func open(
    path: String, named givenName: String? = nil, limits: ReadLimits = ReadLimits(),
    readsMarkup: Bool = false
  ) throws(ReadError) -> SpreadsheetFile {
    let name = givenName ?? path.split(separator: "/").last.map(String.init) ?? path
    return try open(
      ByteSource(path: path), named: name, limits: limits, readsMarkup: readsMarkup)
  }

  /// Opens a file that is read by offset already, such as bytes in memory.
  ///
  /// - Throws: `ReadError`.
  static func open(
    _ source: ByteSource, named name: String, limits: ReadLimits = ReadLimits(),
    readsMarkup: Bool = false
  ) throws(ReadError) -> SpreadsheetFile {
    guard source.count > 0 else { throw .empty }
    try limits.check(.fileBytes, source.count, within: limits.fileBytes)
    let content = try content(of: source, name: name, limits: limits, readsMarkup)
    return SpreadsheetFile(name: name, source: source, content: content, limits: limits)
  }

  private static func content(
    of source: ByteSource, name: String, limits: ReadLimits, _ readsMarkup: Bool
  ) throws(ReadError) -> any TableSource {
    let format = FileFormat(signature: try source.read(at: 0, count: 4096))
    switch format {
    case .compound: throw .unsupportedFormat(try CompoundFile.format(of: source))
    case .html where !readsMarkup && isMarkup(name): throw .unsupportedFormat(.page)
    case .spreadsheetML2003 where !readsMarkup && isMarkup(name):
      throw .unsupportedFormat(format)
    case .html: return try HTMLTables(source: source, name: name, limits: limits)
    case .spreadsheetML2003: return try SpreadsheetML(source: source, name: name, limits: limits)
    case .zip, .text:
      if let archive = try ZIPArchive(source: source, limits: limits) {
        if let document = try WordDocument(archive: archive) { return document }
        return try Workbook(archive: archive, limits: limits)
      }
      guard format == .text else { throw .truncatedZIP }
      return try text(of: source, limits: limits)
    default: throw .unsupportedFormat(format)
    }
  }

  /// Text; what is none and looks random was encrypted rather than damaged.
  private static func text(
    of source: ByteSource, limits: ReadLimits
  ) throws(ReadError) -> DelimitedText {
    do {
      return try DelimitedText(source: source, limits: limits)
    } catch {
      let head = try source.read(at: 0, count: 4096)
      throw FileFormat.isScrambled(head) ? .unsupportedFormat(.scrambled) : error
    }
  }

  /// Whether a file says by its own name that it is a page or an XML file.
  ///
  /// Exports that call themselves .xls or .xlsx are read whatever they hold; a saved web page or a
  /// program's XML under its own name isn't an export, and is left to Excel or WPS to convert.
  private static func isMarkup(_ name: String) -> Bool {
    [".htm", ".html", ".mht", ".xml"].contains(where: name.lowercased().hasSuffix)
  }

  /// How the file holds its tables.
  package var container: Container { content.container }

  /// The sheets in the order of their tabs; delimited text is one sheet without a name.
  package var sheets: [SheetSummary] { content.sheets }

  /// The names that a workbook gives to ranges of its sheets; none in other formats.
  package var definedRanges: [DefinedRange] { content.definedRanges }

  /// Reads the non-empty rows of a sheet in order, from 0 counted; `body` returns whether to go on.
  ///
  /// One row is reused for all: a body that keeps rows keeps copies, best through `table`.
  /// Returns what the sheet says behind its rows, incomplete when the body stopped early.
  /// - Throws: `ReadError`, and what the body throws.
  @discardableResult
  package func forEachRow(
    inSheet index: Int, _ body: (Row) throws -> Bool
  ) throws -> SheetTrailer {
    var failure: (any Error)?
    let trailer = try readRows(inSheet: index) { row in
      do {
        return try body(row)
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return trailer
  }

  /// Reads a whole sheet, from 0 counted, into memory.
  ///
  /// - Throws: `ReadError`.
  package func table(sheet index: Int) throws(ReadError) -> Table {
    try head(ofSheet: index, rowCount: .max).table
  }

  /// Reads the first rows of a sheet, from 0 counted, into memory; whether these are all of them.
  ///
  /// What stands behind a sheet's rows, such as its merged ranges, is known only of a whole one.
  /// - Throws: `ReadError`.
  package func head(
    ofSheet index: Int, rowCount: Int
  ) throws(ReadError) -> (table: Table, isWhole: Bool) {
    var rows: [Row] = []
    var byteCount = 0
    var isWhole = true
    let trailer = try readRows(inSheet: index) { row in
      isWhole = rows.count < rowCount
      guard isWhole else { return false }
      rows.append(row.trimmed())
      byteCount += row.bytes.count
      return byteCount <= limits.tableBytes
    }
    try limits.check(.tableBytes, byteCount, within: limits.tableBytes)
    let sheet = sheets[index].name
    var table = Table(
      file: name, sheet: sheet.isEmpty ? nil : sheet, rows: rows,
      merges: isWhole ? trailer.merges : [])
    table.hiddenColumns = isWhole ? trailer.hiddenColumns : []
    return (table, isWhole)
  }

  /// Reads the rows as `forEachRow` does, in batches, each with what `note` finds in it; a thread of
  /// its own parses and looks at them where that is worth while.
  ///
  /// All rows before an error are handed out first.
  /// - Throws: `ReadError`.
  package func readBatches<Notes: Sendable>(
    inSheet index: Int, byteCount: Int = 128 << 10,
    noting note: @escaping @Sendable (RowBatch) -> Notes, _ body: (RowBatch, Notes) -> Bool
  ) throws(ReadError) -> SheetTrailer {
    guard sheets.indices.contains(index) else {
      throw .noSuchSheet(index + 1, count: sheets.count)
    }
    let ahead =
      content.isParsedAhead
      ? RowsAhead(of: content, sheet: index, byteCount: byteCount, noting: note) : nil
    return try unchanged { () throws(ReadError) in
      if let ahead { return try ahead.forEach(body) }
      return try content.forEachBatch(inSheet: index, byteCount: byteCount) { batch in
        body(batch, note(batch))
      }
    }
  }

  /// Reads the rows as `forEachRow` does, for a body that can't fail.
  /// - Throws: `ReadError`.
  package func readRows(
    inSheet index: Int, _ body: (Row) -> Bool
  ) throws(ReadError) -> SheetTrailer {
    guard sheets.indices.contains(index) else {
      throw .noSuchSheet(index + 1, count: sheets.count)
    }
    return try unchanged { () throws(ReadError) in
      try content.forEachRow(inSheet: index, body)
    }
  }

  /// What is read of a file that nobody writes to meanwhile; one that somebody does may look damaged.
  private func unchanged(
    _ read: () throws(ReadError) -> SheetTrailer
  ) throws(ReadError) -> SheetTrailer {
    let outcome: Result<SheetTrailer, ReadError>
    do { outcome = .success(try read()) } catch { outcome = .failure(error) }
    try source.checkUnchanged()
    return try outcome.get()
  }
}
