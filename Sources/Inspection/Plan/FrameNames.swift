internal import Sampling
internal import Spreadsheet

/// The names of a part of a frame's members (部分对象名称), ready to be asked for in any order.
///
/// Names follow each other in a registry as its rows do, members as their ids do. To ask for one name
/// after the other would wait for memory for each, or for a file; so a part of them is fetched at once.
struct FrameNames: Sendable {
  private let first: Int
  /// The names one after the other.
  private let texts: [UInt8]
  /// Where the name of each member begins and ends.
  private var ranges: [Range<Int>]

  /// Fetches the names of the members at some positions, all of which memory holds.
  init(of positions: Range<Int>, in frame: Frame) {
    first = positions.lowerBound
    let ends: [Int]
    (texts, ends) = frame.registry.names.gathered(frame.places(at: positions))
    ranges = ends.indices.map { ($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0] }
  }

  /// Takes what stands on a shelf: the index of each member among the positions, the length of its
  /// name, and the name.
  fileprivate init(of positions: Range<Int>, onShelf shelf: [UInt8]) {
    first = positions.lowerBound
    ranges = [Range<Int>](repeating: 0..<0, count: positions.count)
    var start = 0
    let span = shelf.span
    while start < span.count {
      let word = span.word(at: start)
      let name = start + 8..<start + 8 + Int(word >> 32)
      ranges[Int(word & 0xFFFF_FFFF)] = name
      start = name.upperBound
    }
    texts = shelf
  }

  /// The name of the member at a position, one of those that were fetched.
  func bytes(at position: Int) -> ArraySlice<UInt8> { texts[ranges[position - first]] }
}

extension FrameNames {
  /// Appends the name of the member at a position as a field of a frozen file.
  func append(_ position: Int, to bytes: inout [UInt8]) {
    PlainCSV.append(field: texts.span.extracting(ranges[position - first]), to: &bytes)
  }
}

/// The names of a frame's members of which a file holds some, sorted by parts of the frame
/// (分架名称): they are read once, in the order of the rows, whatever the order of the members.
struct NameShelves: Sendable {
  /// What each thread put on the shelves, of the rows that it read.
  private var parts: [NameShelfPart] = []
  private let size: Int

  /// Sorts the names of all members, a shelf for so many.
  init(of frame: Frame, size: Int) {
    self.size = size
    let file = frame.registry.room.flatMap { $0.file() }
    let shelf = (count: (frame.count + size - 1) / size, size: size)
    let count = frame.registry.count
    let rowCount = (count + Self.partCount - 1) / Self.partCount
    OrderedCrew(Self.partCount) { part in
      let end = min((part + 1) * rowCount, count)
      return NameShelfPart(min(part * rowCount, end)..<end, of: frame, on: shelf, file: file)
    }.forEachPiece { parts.append($0) }
  }

  /// The names of the members at some positions, which are those of a shelf.
  func names(of positions: Range<Int>) -> FrameNames {
    let shelf = positions.lowerBound / size
    var names: [UInt8] = []
    names.reserveCapacity(parts.reduce(0) { $0 + $1.shelves[shelf].count })
    for part in parts {
      for piece in part.shelves[shelf].pieces { names += piece }
    }
    return FrameNames(of: positions, onShelf: names)
  }

  private static let partCount = 4
}

/// The names in some rows, on their shelves (部分行的名称).
private struct NameShelfPart: Sendable {
  /// What was put on each shelf.
  private(set) var shelves: [SpooledBytes]
  private let size: Int

  /// So many bytes of a shelf are worth writing.
  private static let runSize = 1 << 16
  /// The position of a row whose object is no member.
  private static let nowhere = UInt32.max

  init(
    _ rows: Range<Int>, of frame: Frame, on shelf: (count: Int, size: Int), file: SpoolFile?
  ) {
    shelves = (0..<shelf.count).map { _ in SpooledBytes(file: file) }
    size = shelf.size
    let (first, positions) = (rows.lowerBound, Self.positions(in: rows, of: frame))
    frame.registry.names.forEachText(
      of: rows.lazy.filter { positions[$0 - first] != Self.nowhere }
    ) { put($1, of: Int(positions[$0 - first])) }
  }

  /// The position of the member in each of some rows of the registry.
  private static func positions(in rows: Range<Int>, of frame: Frame) -> [UInt32] {
    var positions = [UInt32](repeating: nowhere, count: rows.count)
    for position in frame.indices {
      let row = frame.place(at: position)
      if rows.contains(row) { positions[row - rows.lowerBound] = UInt32(position) }
    }
    return positions
  }

  private mutating func put(_ name: ArraySlice<UInt8>, of position: Int) {
    let shelf = position / size
    shelves[shelf].held.append(word: UInt64(name.count) << 32 | UInt64(position % size))
    shelves[shelf].held += name
    if shelves[shelf].held.count >= Self.runSize { shelves[shelf].spool() }
  }
}

extension Frame {
  /// So many shelves at most, each of which waits for its next write.
  private static let mostShelves = 64
  /// So many pieces at least have their names on one shelf: about what a processor's caches hold.
  private static let leastPiecesAShelf = 8

  /// Has several threads make something of each piece of the members, with the names of these, and
  /// takes it in order.
  func forEachPiece<Piece: Sendable>(
    _ make: @escaping @Sendable (Int, FrameNames) -> Piece, take: (Piece) throws -> Void
  ) throws {
    guard registry.names.isSpooled else {
      return try OrderedCrew(pieceCount) { piece in
        make(piece, FrameNames(of: positions(ofPiece: piece), in: self))
      }.forEachPiece(take)
    }
    let size = Swift.max(
      Self.leastPiecesAShelf, (pieceCount + Self.mostShelves - 1) / Self.mostShelves)
    try forEachShelf(ofPieces: size) { pieces, names in
      try OrderedCrew(pieces.count) { make(pieces.lowerBound + $0, names) }.forEachPiece(take)
    }
  }

  /// Hands on so many pieces after the other with their names, those of the next ones being fetched
  /// meanwhile.
  private func forEachShelf(
    ofPieces size: Int, _ body: (Range<Int>, FrameNames) throws -> Void
  ) throws {
    let shelves = NameShelves(of: self, size: size * Self.pieceSize)
    let shelfCount = (pieceCount + size - 1) / size
    let pieces = { @Sendable shelf in
      shelf * size..<Swift.min((shelf + 1) * size, pieceCount)
    }
    try OrderedCrew(shelfCount, mostWaiting: 1) { shelf in
      let pieces = pieces(shelf)
      let members =
        positions(ofPiece: pieces.lowerBound)
        .lowerBound..<positions(ofPiece: pieces.upperBound - 1).upperBound
      return (pieces, shelves.names(of: members))
    }.forEachPiece { try body($0.0, $0.1) }
  }
}

extension [UInt8] {
  /// Appends the eight bytes of a word, the lowest first.
  fileprivate mutating func append(word: UInt64) {
    var bytes = InlineArray<8, UInt8>(repeating: 0)
    for index in bytes.indices {
      bytes[index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index))
    }
    append(copying: bytes.span)
  }
}
