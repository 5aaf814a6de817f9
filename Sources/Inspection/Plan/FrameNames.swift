/// The names of a part of a frame's members (部分对象名称), ready to be asked for in any order.
///
/// Names follow each other in a registry as its rows do, members as their ids do. To ask a file for
/// one name after the other would be a read for each; so a part of them is fetched at once.
struct FrameNames: Sendable {
  private let frame: Frame
  private let first: Int
  /// The names one after the other in the order of the rows; nothing where memory holds them all.
  private var texts: [UInt8] = []
  /// Where the name of each member begins and ends.
  private var ranges: [Range<Int>] = []

  /// Fetches the names of the members at some positions that a condition names.
  init(
    of positions: Range<Int>, in frame: Frame, where isNeeded: (Int) -> Bool = { _ in true }
  ) {
    self.frame = frame
    first = positions.lowerBound
    guard frame.namesAreSpooled else { return }
    // A place above, the number of the position below: in order, these are in the order of the rows.
    let members = positions.lazy.filter(isNeeded)
      .map { UInt64(frame.place(at: $0)) << 32 | UInt64($0 - positions.lowerBound) }.sorted()
    ranges = [Range<Int>](repeating: 0..<0, count: positions.count)
    var next = members.startIndex
    frame.forEachName(atPlaces: members.lazy.map { Int($0 >> 32) }) { name in
      let start = texts.count
      texts += name
      ranges[Int(members[next] & 0xFFFF_FFFF)] = start..<texts.count
      next += 1
    }
  }

  /// The name of the member at a position, one of those that were fetched.
  func bytes(at position: Int) -> ArraySlice<UInt8> {
    guard !ranges.isEmpty else { return frame.nameBytes(at: position) }
    return texts[ranges[position - first]]
  }
}

extension Frame {
  /// So many pieces have their names fetched at once.
  private static let piecesAPart = 256

  /// Has several threads make something of each piece of the members, with the names of these, and
  /// takes it in order; a condition says whose names are needed.
  func forEachPiece<Piece: Sendable>(
    naming isNeeded: (Int) -> Bool = { _ in true },
    _ make: @escaping @Sendable (Int, FrameNames) -> Piece, take: (Piece) throws -> Void
  ) throws {
    let part = namesAreSpooled ? Self.piecesAPart : Swift.max(1, pieceCount)
    for start in stride(from: 0, to: pieceCount, by: part) {
      let pieces = start..<Swift.min(start + part, pieceCount)
      let members =
        positions(ofPiece: start).lowerBound..<positions(ofPiece: pieces.upperBound - 1).upperBound
      let names = FrameNames(of: members, in: self, where: isNeeded)
      try OrderedCrew(pieces.count) { make(start + $0, names) }.forEachPiece(take)
    }
  }
}
