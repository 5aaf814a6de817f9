internal import Spreadsheet

/// One text a row, in pieces of a megabyte that memory or a file holds (文本列).
///
/// Each text stands behind its length, and every eighth row knows where its text begins. A piece
/// never moves, so that a long column doesn't take twice its room while it grows.
struct TextColumn: Sendable {
  private var count = 0
  /// Where the texts of each eight rows begin.
  private var starts = PackedIntegers()
  /// The texts that were set anew.
  private var changed: [Int: [UInt8]] = [:]
  private var pieces: [Piece] = []
  /// The piece that grows.
  private var last: [UInt8] = []
  private var heldBytes = 0
  private var room: TextRoom?
  private var file: SpoolFile?

  /// A piece that grows no more.
  private enum Piece {
    case held([UInt8])
    case spooled(SpoolFile, start: Int, count: Int)
  }

  /// Whether a file holds some of the texts.
  var isSpooled: Bool { file != nil }

  private static let rowsAStart = 8
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
    case .spooled(let file, let start, _): return Self.text(row, in: file, from: start + place)
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
  mutating func append(_ text: some Collection<UInt8>) {
    if count.isMultiple(of: Self.rowsAStart) {
      if last.count > Self.pieceMask { close() }
      starts.append(pieces.count << Self.pieceBits | last.count)
    }
    var length = text.count
    while length >= 0x80 {
      last.append(UInt8(length & 0x7F) | 0x80)
      length >>= 7
    }
    last.append(UInt8(length))
    last.append(contentsOf: text)
    count += 1
  }
}

extension TextColumn {
  /// Hands on the texts of rows that ascend; each piece in a file is read once.
  func forEachText(of rows: some Sequence<Int>, _ body: (ArraySlice<UInt8>) -> Void) {
    var (number, bytes) = (-1, [UInt8]())
    for index in rows {
      let start = starts[index / Self.rowsAStart]
      let piece = start >> Self.pieceBits
      guard changed.isEmpty || changed[index] == nil, piece < pieces.count,
        case .spooled(let file, let place, let count) = pieces[piece]
      else {
        body(self.bytes(at: index))
        continue
      }
      if piece != number { (number, bytes) = (piece, file.read(at: place, count: count)) }
      body(Self.text(index % Self.rowsAStart, in: bytes, from: start & Self.pieceMask))
    }
  }

  private mutating func close() {
    if let room, heldBytes + last.count > room.bytes {
      file = file ?? SpoolFile(in: room.folder)
      if let file, let start = file.append(last) {
        pieces.append(.spooled(file, start: start, count: last.count))
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
    guard let range = range(of: row, in: bytes, from: place) else {
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
      if let range = range(of: row, in: bytes, from: 0) { return bytes[range] }
      precondition(bytes.count == count, "every row has a text")
      count *= 8
    }
  }

  /// Where a text stands, the rows before it in its eight being skipped; nil where the bytes end
  /// before it does.
  private static func range(of row: Int, in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var (place, row) = (start, row)
    while true {
      var (length, shift) = (0, 0)
      while place < bytes.count, bytes[place] >= 0x80 {
        length |= Int(bytes[place] & 0x7F) << shift
        shift += 7
        place += 1
      }
      guard place < bytes.count else { return nil }
      length |= Int(bytes[place]) << shift
      place += 1 + length
      if row == 0 { return place <= bytes.count ? place - length..<place : nil }
      row -= 1
    }
  }
}
