internal import Sampling
internal import Spreadsheet

/// One text a row, in pieces of a megabyte that memory or a file holds (文本列).
///
/// Eight texts stand behind eight bytes, their lengths, and every eighth row knows where these begin.
/// A text of 255 bytes or more has its length once more in front. A piece never moves, so that a
/// long column doesn't take twice its room while it grows.
struct TextColumn: Sendable {
  private var count = 0
  /// Where each eight rows begin.
  private var starts = PackedIntegers()
  /// The texts that were set anew.
  private var changed: [Int: [UInt8]] = [:]
  private var pieces: [Piece] = []
  /// The piece that grows.
  private var last: [UInt8] = []
  /// Where the lengths of its last rows stand.
  private var lengths = 0
  private var heldBytes = 0
  /// What its texts may take of memory, and where a file takes the rest; nil for no such bound.
  private(set) var room: TextRoom?
  private var file: SpoolFile?

  /// A piece that grows no more.
  fileprivate enum Piece {
    case held([UInt8])
    case spooled(SpoolFile, start: Int)
  }

  /// Whether a file holds some of the texts.
  var isSpooled: Bool { file != nil }

  private static let rowsAStart = 8
  private static let noLengths = [UInt8](repeating: 0, count: rowsAStart)
  /// The length of a text that has it in front.
  private static let isLong = UInt8.max
  private static let pieceBits = 20
  /// Eight rows begin within the first megabyte of their piece, and may end behind it.
  private static let pieceMask = 1 << pieceBits - 1

  /// Starts without texts, and with so much room for them.
  init(room: TextRoom? = nil) { self.room = room }

  /// The bytes of a row's text.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    precondition(index < count, "a text is asked for by its row")
    if !changed.isEmpty, let text = changed[index] { return text[...] }
    let start = starts[index / Self.rowsAStart]
    let (piece, place, row) = (
      start >> Self.pieceBits, start & Self.pieceMask, index % Self.rowsAStart
    )
    guard piece < pieces.count else { return Self.text(row, in: last, from: place) }
    switch pieces[piece] {
    case .held(let bytes): return Self.text(row, in: bytes, from: place)
    case .spooled(let file, let start): return Self.text(row, in: file, from: start + place)
    }
  }

  /// A row's text; another one that is set takes new room.
  subscript(index: Int) -> String {
    get { String(decoding: bytes(at: index), as: UTF8.self) }
    set {
      let text = Array(newValue.utf8)
      if bytes(at: index) != text[...] { changed[index] = text }
    }
  }

  /// Adds the text of the next row.
  mutating func append(_ text: some Collection<UInt8>) { append(Array(text).span) }

  /// Adds the text of the next row, without a reference to what it stands in.
  mutating func append(_ text: Span<UInt8>) {
    let row = count % Self.rowsAStart
    if row == 0 {
      if last.count > Self.pieceMask { close() }
      lengths = last.count
      starts.append(pieces.count << Self.pieceBits | lengths)
      last += Self.noLengths
    }
    let length = UInt8(clamping: text.count)
    last[lengths + row] = length
    if length == Self.isLong { appendLength(text.count) }
    last.append(text)
    count += 1
  }

  /// Seven bits a byte, the lowest first; all but the last byte have the highest bit.
  private mutating func appendLength(_ length: Int) {
    var length = length
    while length >= 0x80 {
      last.append(UInt8(length & 0x7F) | 0x80)
      length >>= 7
    }
    last.append(UInt8(length))
  }
}

extension TextColumn {
  /// Hands on rows that ascend with their texts; a file is read in runs, and hardly anything twice.
  func forEachText(of rows: some Sequence<Int>, _ body: (Int, ArraySlice<UInt8>) -> Void) {
    var (first, run) = (0, [UInt8]())
    for index in rows {
      let start = starts[index / Self.rowsAStart]
      let (piece, row) = (start >> Self.pieceBits, index % Self.rowsAStart)
      guard changed.isEmpty || changed[index] == nil, piece < pieces.count,
        case .spooled(let file, let pieceStart) = pieces[piece]
      else {
        body(index, bytes(at: index))
        continue
      }
      let place = pieceStart + start & Self.pieceMask
      var range = place < first ? nil : Self.range(of: row, in: run.span, from: place - first)
      if range == nil {
        (first, run) = (place, file.read(at: place, count: Self.runSize))
        range = Self.range(of: row, in: run.span, from: 0)
      }
      body(index, range.map { run[$0] } ?? bytes(at: index))
    }
  }

  /// So many bytes of a file are worth reading at once; they don't need memory of the system's each time.
  private static let runSize = 1 << 17

  /// The texts of rows that ascend, as a column with so much room.
  func kept(_ rows: some Sequence<Int>, room: TextRoom?) -> TextColumn {
    var kept = TextColumn(room: room)
    forEachText(of: rows) { kept.append($1.span) }
    return kept
  }

  private mutating func close() {
    if let room, heldBytes + last.count > room.bytes {
      file = file ?? room.file()
      if let file, let start = file.append(last) {
        pieces.append(.spooled(file, start: start))
        return last.removeAll(keepingCapacity: true)
      }
      // Where no file takes them, memory holds all of them.
      self.room = nil
    }
    heldBytes += last.count
    pieces.append(.held(last))
    last = []
    last.reserveCapacity(Self.pieceMask + 1)
  }

  private static func text(
    _ row: Int, in bytes: [UInt8], from place: Int
  ) -> ArraySlice<UInt8> {
    guard let range = range(of: row, in: bytes.span, from: place) else {
      preconditionFailure("every row has a text")
    }
    return bytes[range]
  }

  private static func text(
    _ row: Int, in file: SpoolFile, from place: Int
  ) -> ArraySlice<UInt8> {
    var count = 1 << 10
    while true {
      let bytes = file.read(at: place, count: count)
      if let range = range(of: row, in: bytes.span, from: 0) { return bytes[range] }
      precondition(bytes.count == count, "every row has a text")
      count *= 8
    }
  }

  /// Where a text stands whose eight rows begin somewhere; nil where the bytes end before it does.
  private static func range(of row: Int, in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    guard start + rowsAStart <= bytes.count else { return nil }
    return range(of: row, lengths: bytes.word(at: start), in: bytes, from: start + rowsAStart)
  }

  /// The same for lengths that are known and texts that begin somewhere.
  @inline(__always)
  private static func range(
    of row: Int, lengths: UInt64, in bytes: Span<UInt8>, from start: Int
  ) -> Range<Int>? {
    var text = start..<start
    for index in 0...row {
      let length = UInt8(truncatingIfNeeded: lengths >> UInt64(8 * index))
      text = text.upperBound..<text.upperBound + Int(length)
      if length == isLong {
        guard let long = longRange(in: bytes, from: text.lowerBound) else { return nil }
        text = long
      }
    }
    return text.upperBound <= bytes.count ? text : nil
  }

  /// Where a text stands that has its length in front; nil where the bytes end before that does.
  private static func longRange(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var (place, length, shift) = (start, 0, 0)
    while place < bytes.count, bytes[place] >= 0x80 {
      length |= Int(bytes[place] & 0x7F) << shift
      shift += 7
      place += 1
    }
    guard place < bytes.count else { return nil }
    length |= Int(bytes[place]) << shift
    return place + 1..<place + 1 + length
  }
}

extension TextColumn {
  /// The texts of some rows one behind the other, in the order in which they are named, and where
  /// each of them ends; memory holds all of the column.
  ///
  /// Each loop waits for one place of memory a row, so that the processor waits for many rows at once.
  func gathered(_ rows: [UInt32]) -> (texts: [UInt8], ends: [Int]) {
    guard changed.isEmpty else { return gatheredSingly(rows) }
    let held = pieces.map(\.held) + [last]
    let starts = rows.map { self.starts[Int($0) / Self.rowsAStart] }
    let lengths = starts.map {
      Self.lengths(in: held[$0 >> Self.pieceBits], at: $0 & Self.pieceMask)
    }
    let ranges = rows.indices.map { index in
      Self.range(
        of: Int(rows[index]) % Self.rowsAStart, lengths: lengths[index],
        in: held[starts[index] >> Self.pieceBits],
        from: starts[index] & Self.pieceMask + Self.rowsAStart)
    }
    var (texts, ends) = ([UInt8](), [Int]())
    texts.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    ends.reserveCapacity(rows.count)
    for (start, range) in zip(starts, ranges) {
      Self.append(range, of: held[start >> Self.pieceBits], to: &texts)
      ends.append(texts.count)
    }
    return (texts, ends)
  }

  private static func lengths(in bytes: [UInt8], at place: Int) -> UInt64 {
    bytes.span.word(at: place)
  }

  private static func range(
    of row: Int, lengths: UInt64, in bytes: [UInt8], from start: Int
  ) -> Range<Int> {
    guard let range = range(of: row, lengths: lengths, in: bytes.span, from: start) else {
      preconditionFailure("every row has a text")
    }
    return range
  }

  private static func append(_ range: Range<Int>, of bytes: [UInt8], to texts: inout [UInt8]) {
    texts.append(copying: bytes.span.extracting(range))
  }

  private func gatheredSingly(_ rows: [UInt32]) -> (texts: [UInt8], ends: [Int]) {
    rows.reduce(into: ([], [])) { gathered, row in
      gathered.0 += bytes(at: Int(row))
      gathered.1.append(gathered.0.count)
    }
  }
}

extension TextColumn.Piece {
  /// The bytes, where memory holds them.
  fileprivate var held: [UInt8] {
    guard case .held(let bytes) = self else { preconditionFailure("memory holds the column") }
    return bytes
  }
}
