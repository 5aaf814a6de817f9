/// A file of delimited text: how its bytes become rows.
struct DelimitedText: TableSource {
  /// The character encoding.
  let encoding: TextEncoding
  /// The byte between fields.
  let separator: Separator
  private let source: ByteSource
  private let limits: ReadLimits
  /// Where the text begins in the file, behind a byte order mark.
  private let start: Int
  /// Where the text ends in the file, before what fills it up.
  private let end: Int
  /// How many bytes of the decoded text a `sep=` line takes.
  private let prefixLength: Int

  /// Finds out the encoding and the separator of a file.
  ///
  /// - Throws: `ReadError.undecodable`, `.empty`, or `.unsupportedFormat` for binary files.
  init(source: ByteSource, limits: ReadLimits) throws(ReadError) {
    self.source = source
    self.limits = limits
    (encoding, start) = try TextEncoding.detect(in: source)
    end = try encoding.textEnd(in: source, from: start)
    var stream = TextStream(source: source, encoding: encoding, offset: start, end: end)
    guard let head = try stream.next() else { throw .empty }
    guard !FileFormat.isBinary(head.prefix(4096)) else { throw .unsupportedFormat(.binary) }
    if let declared = Self.declaredSeparator(in: head) {
      (separator, prefixLength) = declared
    } else {
      (separator, prefixLength) = (Separator.detect(in: head), 0)
    }
  }

  /// Excel's own hint, a first line `sep=;`, and the length of that line.
  private static func declaredSeparator(in head: [UInt8]) -> (Separator, Int)? {
    guard head.starts(with: "sep=".utf8), let byte = head.dropFirst(4).first,
      let separator = Separator(rawValue: byte)
    else { return nil }
    let rest = head.dropFirst(5)
    let lineEnds = ["\r\n", "\n", "\r"]
    guard let lineEnd = lineEnds.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    return (separator, 5 + lineEnd.utf8.count)
  }

  /// Text with its encoding and separator.
  var container: SpreadsheetFile.Container { .delimited(encoding, separator) }

  /// Beyond a MiB.
  var isParsedAhead: Bool { source.count >= 1 << 20 }

  /// One sheet without a name.
  var sheets: [SheetSummary] { [SheetSummary(name: "", visibility: .visible)] }

  /// Reads all non-empty rows in order.
  func forEachRow(
    inSheet index: Int, _ body: (Row) -> Bool
  ) throws(ReadError) -> SheetTrailer {
    let chunks = ReadAhead(
      TextStream(source: source, encoding: encoding, offset: start, end: end))
    var parser = DelimitedParser(separator: separator.rawValue, limits: limits)
    var isFirst = true
    while !parser.isStopped, let chunk = try chunks.next() {
      let text = isFirst && prefixLength > 0 ? Array(chunk.dropFirst(prefixLength)) : chunk
      isFirst = false
      try parser.parse(text) { row, _ in body(row) }
    }
    try parser.finish { row, _ in body(row) }
    return SheetTrailer(merges: [], hasFilteredRows: false)
  }
}
