/// The state machine of delimited text (RFC 4180): bytes of UTF-8 in, rows out.
///
/// Lines end with CR, LF or both. A quote opens a quoted field only at the field's beginning;
/// anywhere else, and behind a closing quote, it is an ordinary character. Text behind the closing
/// quote of a field with line breaks is refused: such quotes belong to different rows. Byte order
/// marks at the beginning of a record, which joined files have, are passed over.
///
/// Only delimiters change the state, so the machine goes from one to the next. A record is copied
/// into its row once, delimiters included: its cells are ranges of it.
struct DelimitedParser {
  private enum State {
    /// In a field that no quote opened, or that goes on behind its closing quote.
    case unquoted
    case quoted
    /// Behind a quote in a quoted field: the first of two, or the closing one.
    case closing
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a row's reader asked to stop.
  private(set) var isStopped = false
  private let separator: UInt8
  private let limits: ReadLimits
  private let mask: DelimiterMask
  private var state = State.unquoted
  private var column = 1
  private var row = Row(number: 1)
  /// Where in the row's bytes the field begins, and where its closing quote stands.
  private var (fieldStart, closingQuote) = (0, 0)
  /// Where in the row's bytes the first byte of the chunk stands or would stand.
  private var origin = 0
  /// How many bytes of the chunk are in the row, or belong nowhere.
  private var copiedCount = 0
  /// Whether the chunk before ended with CR.
  private var followsCarriageReturn = false

  /// Makes a parser for one text.
  init(separator: UInt8, limits: ReadLimits) {
    self.separator = separator
    self.limits = limits
    mask = DelimiterMask(separator: separator)
  }

  /// Reads on, given whole characters; `body` gets each record, the number of its fields, and
  /// returns whether to go on.
  mutating func parse(
    _ chunk: [UInt8], _ body: (Row, _ fieldCount: Int) -> Bool
  ) throws(ReadError) {
    resume(chunk)
    for base in stride(from: 0, to: chunk.count, by: DelimiterMask.width) {
      var bits = mask.bits(of: chunk.span, at: base)
      while bits != 0 {
        try meet(base + bits.trailingZeroBitCount, in: chunk, body)
        guard !isStopped else { return }
        bits &= bits &- 1
      }
    }
    try suspend(chunk)
  }

  /// Ends the text: a last line needs no line end.
  ///
  /// - Throws: `ReadError.unclosedQuote`.
  mutating func finish(_ body: (Row, _ fieldCount: Int) -> Bool) throws(ReadError) {
    guard !isStopped, !row.bytes.isEmpty else { return }
    guard state != .quoted else { throw .unclosedQuote(row: row.number) }
    resume([])
    try endField(at: 0, in: [])
    try endRecord(at: 0, in: [], body)
  }

  private mutating func resume(_ chunk: [UInt8]) {
    copiedCount = 0
    origin = row.bytes.count
    if row.bytes.isEmpty { beginRecord(at: 0, in: chunk) }
  }

  /// Keeps what the chunk has of an open record.
  private mutating func suspend(_ chunk: [UInt8]) throws(ReadError) {
    copy(chunk, upTo: chunk.count)
    if state == .closing, row.bytes.count > closingQuote + 1 { try dropClosingQuote() }
    let end = state == .closing ? closingQuote : row.bytes.count
    try limits.checkCell(row.bytes[fieldStart..<end], row: row.number)
    followsCarriageReturn = chunk.last.map { $0 == Self.carriageReturn } ?? followsCarriageReturn
  }

  /// Takes in the delimiter at an index of the chunk.
  @inline(__always)
  private mutating func meet(
    _ index: Int, in chunk: [UInt8], _ body: (Row, Int) -> Bool
  ) throws(ReadError) {
    let byte = chunk[index]
    switch state {
    case .unquoted: try divide(byte, at: index, in: chunk, body)
    case .quoted where byte == Self.quote: (closingQuote, state) = (origin + index, .closing)
    case .quoted: break
    case .closing where origin + index > closingQuote + 1:
      copy(chunk, upTo: index)
      try dropClosingQuote()
      try divide(byte, at: index, in: chunk, body)
    case .closing where byte == Self.quote: keepOneQuote(at: index, in: chunk)
    case .closing: try divide(byte, at: index, in: chunk, body)
    }
  }

  /// Takes in a delimiter outside quotes.
  private mutating func divide(
    _ byte: UInt8, at index: Int, in chunk: [UInt8], _ body: (Row, Int) -> Bool
  ) throws(ReadError) {
    let isAtFieldStart = origin + index == fieldStart
    if byte == Self.quote {
      if isAtFieldStart { openQuotes(at: index) }
    } else if byte == separator {
      try endField(at: index, in: chunk)
    } else if isAtFieldStart, byte == Self.lineFeed, isBehindCarriageReturn(index, in: chunk) {
      beginRecord(at: index + 1, in: chunk)
    } else {
      try endField(at: index, in: chunk)
      try endRecord(at: index, in: chunk, body)
    }
  }

  private func isBehindCarriageReturn(_ index: Int, in chunk: [UInt8]) -> Bool {
    index > 0 ? chunk[index - 1] == Self.carriageReturn : followsCarriageReturn
  }

  private mutating func openQuotes(at index: Int) {
    state = .quoted
    fieldStart = origin + index + 1
  }

  /// Of two quotes one belongs to the text.
  private mutating func keepOneQuote(at index: Int, in chunk: [UInt8]) {
    copy(chunk, upTo: index)
    copiedCount = index + 1
    origin -= 1
    state = .quoted
  }

  /// The text behind a closing quote belongs to the field, the quote doesn't; over several lines,
  /// two stray quotes have met.
  private mutating func dropClosingQuote() throws(ReadError) {
    let field = row.bytes[fieldStart..<closingQuote]
    guard !field.contains(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn }) else {
      throw .unclosedQuote(row: row.number)
    }
    row.removeByte(at: closingQuote)
    origin -= 1
    state = .unquoted
  }

  private mutating func copy(_ chunk: [UInt8], upTo index: Int) {
    row.extend(chunk[copiedCount..<index])
    copiedCount = index
  }

  private mutating func beginRecord(at index: Int, in chunk: [UInt8]) {
    copiedCount = index
    while chunk[copiedCount...].starts(with: Self.byteOrderMark) {
      copiedCount += Self.byteOrderMark.count
    }
    origin = -copiedCount
    fieldStart = 0
  }

  private mutating func endField(at index: Int, in chunk: [UInt8]) throws(ReadError) {
    let range = fieldStart..<(state == .closing ? closingQuote : origin + index)
    try limits.check(.columns, column, within: limits.columns, row: row.number)
    try limits.check(.rowBytes, range.upperBound, within: limits.rowBytes, row: row.number)
    if range.count > limits.cellLength {
      copy(chunk, upTo: index)
      try limits.checkCell(row.bytes[range], row: row.number)
    }
    row.appendCell(column: column, range: range)
    column += 1
    fieldStart = origin + index + 1
    state = .unquoted
  }

  private mutating func endRecord(
    at index: Int, in chunk: [UInt8], _ body: (Row, Int) -> Bool
  ) throws(ReadError) {
    try limits.check(.rows, row.number, within: limits.textRows)
    copy(chunk, upTo: index)
    if !row.cells.isEmpty { isStopped = !body(row, column - 1) }
    row.reset(number: row.number + 1)
    column = 1
    beginRecord(at: min(index + 1, chunk.count), in: chunk)
  }
}
