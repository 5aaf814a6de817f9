/// The state machine of delimited text (RFC 4180): bytes of UTF-8 in, rows out.
///
/// Lines end with CR, LF or both. A quote opens a quoted field only at the field's beginning;
/// anywhere else, and behind a closing quote, it is an ordinary character.
struct DelimitedParser {
  private enum State {
    case fieldStart
    case unquoted
    case quoted
    case closingQuote
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Whether a row's reader asked to stop.
  private(set) var isStopped = false
  private let separator: UInt8
  private let limits: ReadLimits
  private var state = State.fieldStart
  private var column = 1
  private var row = Row(number: 1)
  /// Whether the last byte was a CR, so that a LF belongs to the same line end.
  private var followsCarriageReturn = false
  /// Whether the record has any byte, so that a last line without an end counts.
  private var isInRecord = false

  /// Makes a parser for one text.
  init(separator: UInt8, limits: ReadLimits) {
    self.separator = separator
    self.limits = limits
  }

  /// Reads on; `body` gets each record, the number of its fields, and returns whether to go on.
  mutating func parse(
    _ chunk: [UInt8], _ body: (Row, _ fieldCount: Int) -> Bool
  ) throws(ReadError) {
    var index = 0
    while index < chunk.count, !isStopped {
      let byte = chunk[index]
      switch state {
      case .fieldStart: beginField(byte, at: &index)
      case .unquoted: try readUnquoted(chunk, from: &index, body)
      case .quoted: try readQuoted(chunk, from: &index)
      case .closingQuote:
        state = byte == Self.quote ? .quoted : .unquoted
        guard byte == Self.quote else { continue }
        row.extend(CollectionOfOne(byte))
        index += 1
      }
    }
  }

  /// Ends the text: a last line needs no line end.
  ///
  /// - Throws: `ReadError.unclosedQuote`.
  mutating func finish(_ body: (Row, _ fieldCount: Int) -> Bool) throws(ReadError) {
    guard !isStopped, isInRecord else { return }
    guard state != .quoted else { throw .unclosedQuote(row: row.number) }
    try endField()
    try endRecord(body)
  }

  private mutating func beginField(_ byte: UInt8, at index: inout Int) {
    let isLineFeedOfPair = followsCarriageReturn && byte == Self.lineFeed
    followsCarriageReturn = false
    guard !isLineFeedOfPair else {
      index += 1
      return
    }
    isInRecord = true
    state = byte == Self.quote ? .quoted : .unquoted
    if byte == Self.quote { index += 1 }
  }

  private mutating func readUnquoted(
    _ chunk: [UInt8], from index: inout Int, _ body: (Row, Int) -> Bool
  ) throws(ReadError) {
    let start = index
    while index < chunk.count {
      let byte = chunk[index]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      index += 1
    }
    row.extend(chunk[start..<index])
    try checkOpenCell()
    guard index < chunk.count else { return }
    let byte = chunk[index]
    index += 1
    try endField()
    guard byte != separator else {
      column += 1
      return
    }
    followsCarriageReturn = byte == Self.carriageReturn
    try endRecord(body)
  }

  private mutating func readQuoted(_ chunk: [UInt8], from index: inout Int) throws(ReadError) {
    let start = index
    while index < chunk.count, chunk[index] != Self.quote { index += 1 }
    row.extend(chunk[start..<index])
    try checkOpenCell()
    guard index < chunk.count else { return }
    index += 1
    state = .closingQuote
  }

  private func checkOpenCell() throws(ReadError) {
    guard row.openByteCount > limits.cellLength else { return }
    try limits.checkCell(row.bytes.suffix(row.openByteCount), row: row.number)
  }

  private mutating func endField() throws(ReadError) {
    try limits.check(.columns, column, within: limits.columns, row: row.number)
    try limits.check(.rowBytes, row.bytes.count, within: limits.rowBytes, row: row.number)
    row.endCell(column: column)
    state = .fieldStart
  }

  private mutating func endRecord(_ body: (Row, Int) -> Bool) throws(ReadError) {
    try limits.check(.rows, row.number, within: limits.textRows)
    if !row.cells.isEmpty { isStopped = !body(row, column) }
    row.reset(number: row.number + 1)
    column = 1
    isInRecord = false
  }
}
