internal import Spreadsheet

/// One text a row, in pieces of a megabyte that memory or a file holds (文本列).
///
/// Each text stands behind its length; a row holds where its text begins. A piece never moves, so
/// that a long column doesn't take twice its room while it grows.
struct TextColumn: Sendable {
  private var starts = PackedIntegers()
  private var pieces: [Piece] = []
  /// The piece that grows.
  ///
  /// The empty text stands first of all, for all rows that have none.
  private var last: [UInt8] = [0]
  private var heldBytes = 0
  private var room: TextRoom?
  private var file: SpoolFile?

  /// A piece that grows no more.
  private enum Piece {
    case held([UInt8])
    case spooled(SpoolFile, start: Int)
  }

  /// Starts without texts, and with so much room for them.
  init(room: TextRoom? = nil) { self.room = room }

  /// The bytes of a row's text.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    let (piece, place) = (starts[index] >> Self.pieceBits, starts[index] & Self.pieceMask)
    guard piece < pieces.count else { return Self.text(in: last, at: place) }
    switch pieces[piece] {
    case .held(let bytes): return Self.text(in: bytes, at: place)
    case .spooled(let file, let start): return Self.text(in: file, at: start + place)
    }
  }

  /// A row's text; one that is set takes new room, and the old bytes stay.
  subscript(index: Int) -> String {
    get { String(decoding: bytes(at: index), as: UTF8.self) }
    set { starts[index] = add(newValue.utf8) }
  }

  /// Adds the text of the next row.
  mutating func append(_ text: some Collection<UInt8>) { starts.append(add(text)) }

  private mutating func add(_ text: some Collection<UInt8>) -> Int {
    var length = text.count
    guard length > 0 else { return 0 }
    if last.count > Self.pieceMask { close() }
    let start = pieces.count << Self.pieceBits | last.count
    while length >= 0x80 {
      last.append(UInt8(length & 0x7F) | 0x80)
      length >>= 7
    }
    last.append(UInt8(length))
    last.append(contentsOf: text)
    return start
  }
}

extension TextColumn {
  private static let pieceBits = 20
  /// A text begins within the first megabyte of its piece, and may end behind it.
  private static let pieceMask = 1 << pieceBits - 1
  /// What a file is asked for at once: most texts, with their lengths.
  private static let usualRead = 96

  private mutating func close() {
    if let room, heldBytes + last.count > room.bytes {
      file = file ?? SpoolFile(in: room.folder)
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
    last.reserveCapacity(Self.pieceMask + 1 + Self.usualRead)
  }

  private static func text(in bytes: [UInt8], at place: Int) -> ArraySlice<UInt8> {
    let range = range(in: bytes, at: place)
    return bytes[range]
  }

  private static func text(in file: SpoolFile, at place: Int) -> ArraySlice<UInt8> {
    let start = file.read(at: place, count: usualRead)
    let range = range(in: start, at: 0)
    if range.upperBound <= start.count { return start[range] }
    return file.read(at: place + range.lowerBound, count: range.count)[...]
  }

  /// Where a text stands whose length stands at a place.
  private static func range(in bytes: [UInt8], at place: Int) -> Range<Int> {
    var (place, length, shift) = (place, 0, 0)
    while bytes[place] >= 0x80 {
      length |= Int(bytes[place] & 0x7F) << shift
      shift += 7
      place += 1
    }
    length |= Int(bytes[place]) << shift
    return (place + 1)..<(place + 1 + length)
  }
}
