/// The names of a part of a frame's members (部分对象名称), ready to be asked for in any order.
///
/// Names follow each other in a registry as its rows do, members as their ids do. To ask for one name
/// after the other would wait for memory for each, or for a file; so a part of them is fetched at once.
struct FrameNames: Sendable {
  private let first: Int
  /// The names one after the other.
  private var texts: [UInt8] = []
  /// Where the name of each member begins and ends.
  private var ranges: [Range<Int>]

  /// Fetches the names of the members at some positions that a condition names.
  init(
    of positions: Range<Int>, in frame: Frame, where isNeeded: (Int) -> Bool = { _ in true }
  ) {
    first = positions.lowerBound
    ranges = [Range<Int>](repeating: 0..<0, count: positions.count)
    let needed = positions.filter(isNeeded)
    if frame.registry.names.isSpooled {
      read(needed, of: frame)
    } else {
      fetch(needed, of: frame)
    }
  }

  /// The name of the member at a position, one of those that were fetched.
  func bytes(at position: Int) -> ArraySlice<UInt8> { texts[ranges[position - first]] }

  private mutating func fetch(_ positions: [Int], of frame: Frame) {
    let (texts, ends) = frame.registry.names.gathered(
      positions.map { UInt32(frame.place(at: $0)) })
    self.texts = texts
    var start = 0
    for (position, end) in zip(positions, ends) {
      ranges[position - first] = start..<end
      start = end
    }
  }

  /// Fetches names of which a file holds some, in the order of the registry's rows.
  private mutating func read(_ positions: [Int], of frame: Frame) {
    // A place above, the number of the position below: in order, these are in the order of the rows.
    let members = positions.map { UInt64(frame.place(at: $0)) << 32 | UInt64($0 - first) }.sorted()
    var next = members.startIndex
    frame.registry.names.forEachText(of: members.lazy.map { Int($0 >> 32) }) { name in
      let start = texts.count
      texts += name
      ranges[Int(members[next] & 0xFFFF_FFFF)] = start..<texts.count
      next += 1
    }
  }
}

extension Frame {
  /// So many pieces have their names read from a file at once.
  private static let piecesAPart = 256

  /// Has several threads make something of each piece of the members, with the names of these, and
  /// takes it in order; a condition says whose names are needed.
  func forEachPiece<Piece: Sendable>(
    naming isNeeded: @escaping @Sendable (Int) -> Bool = { _ in true },
    _ make: @escaping @Sendable (Int, FrameNames) -> Piece, take: (Piece) throws -> Void
  ) throws {
    guard registry.names.isSpooled else {
      return try OrderedCrew(pieceCount) { piece in
        make(piece, FrameNames(of: positions(ofPiece: piece), in: self, where: isNeeded))
      }.forEachPiece(take)
    }
    for start in stride(from: 0, to: pieceCount, by: Self.piecesAPart) {
      let pieces = start..<Swift.min(start + Self.piecesAPart, pieceCount)
      let members =
        positions(ofPiece: start).lowerBound..<positions(ofPiece: pieces.upperBound - 1).upperBound
      let names = FrameNames(of: members, in: self, where: isNeeded)
      try OrderedCrew(pieces.count) { make(start + $0, names) }.forEachPiece(take)
    }
  }
}
