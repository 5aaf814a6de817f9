internal import Sampling

/// The frame of a task as it is frozen (冻结的抽取总体): the lines of `registry.csv` and their digest.
///
/// Several threads make the lines, some thousand at once. The population's digest needs the digests
/// of all rows in order, thirty-two bytes each. As many shelves of them as there is room for are
/// held; of a row on another shelf one byte is kept, and it is hashed again when its turn comes.
struct FrozenFrame: Sendable {
  private let frame: Frame
  /// How many shelves of digests are held, the first ones.
  private let heldCount: Int
  /// What follows the ids of members whose status and past are usual: by the number of the stratum,
  /// those that can't be drawn and those that can.
  private let states: NumberedTexts
  /// What stands between that and the name, by the number of the station.
  private let units: NumberedTexts

  /// Freezes a frame, with room for so many bytes of digests: all of them up to two million rows.
  init(_ frame: Frame, room: Int = 64 << 20) {
    self.frame = frame
    let shelfSize = max(1, 32 * frame.count / Population.shelfCount)
    heldCount = min(Population.shelfCount, room / shelfSize)
    states = NumberedTexts(
      frame.stratumCodes.flatMap { stratum in
        [PopulationRow.Status.excluded("STATE"), .eligible].map { status in
          { RegistryRow.append(stratum, status, used: 0, to: &$0) }
        }
      })
    units = NumberedTexts(frame.unitCodes.map { unit in { RegistryRow.append(unit, to: &$0) } })
  }

  /// The registry as it is read row by row; its lines are made anew each time.
  var registry: FrozenRegistry {
    FrozenRegistry(
      FileContent { [self] take in
        try take(FrozenRegistryReader.heading)
        try frame.forEachPiece({ lines(of: $0, named: $1) { _ in } }, take: take)
      }, at: nil)
  }

  /// Hands the bytes of `registry.csv` on, and digests the population meanwhile.
  /// - Throws: what the closure throws; `DuplicateRow` where a row stands twice.
  func digest(handing take: FileContent.Take) throws -> PopulationDigest {
    let usualSize = frame.count / Population.shelfCount
    var held = Population(room: usualSize + usualSize / 16 + 16, onFirst: heldCount)
    var marks: [UInt8] = []
    try take(FrozenRegistryReader.heading)
    try frame.forEachPiece(digested) { piece in
      try take(piece.lines)
      for digest in piece.digests where isHeld(digest) { held.insert(digest) }
      if heldCount < Population.shelfCount { marks += piece.digests.map(Self.mark) }
    }
    let shelves = try Self.shelves(0..<heldCount) { [held] number in
      Result { try Population.shelf(number, of: [held]) }
    }
    held = Population()
    return PopulationDigest(try shelves + otherShelves(marks))
  }

  /// The lines of a piece, and the digest of each.
  private func digested(
    _ piece: Int, named names: FrameNames
  ) -> (lines: [UInt8], digests: [Digest]) {
    var hash = RowHash()
    var digests: [Digest] = []
    digests.reserveCapacity(Frame.pieceSize)
    let lines = lines(of: piece, named: names) { digests.append(hash.digest($0)) }
    return (lines, digests)
  }

  private func isHeld(_ digest: Digest) -> Bool { Population.shelf(of: digest) < heldCount }

  private static func mark(_ digest: Digest) -> UInt8 { UInt8(Population.shelf(of: digest)) }

  /// The lines of a piece; a closure sees what the population digest sees of each.
  private func lines(
    of piece: Int, named names: FrameNames, seeing look: (Span<UInt8>) -> Void
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96 * Frame.pieceSize)
    let members = FrameMembers(at: frame.positions(ofPiece: piece), of: frame)
    for (index, position) in members.positions.enumerated() {
      let start = bytes.count
      append(index, of: members, to: &bytes)
      look(bytes.span.extracting(start...))
      units.append(members.stations[index], to: &bytes)
      PlainCSV.append(field: names.bytes(at: position), to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Appends what the population digest sees of a member.
  private func append(_ index: Int, of members: FrameMembers, to bytes: inout [UInt8]) {
    let position = members.positions[index]
    members.ids.append(at: index, to: &bytes)
    if frame.isUsual(at: position) {
      let isDrawable = frame.drawable[members.statuses[index]]
      states.append(2 * frame.strata[position] + (isDrawable ? 1 : 0), to: &bytes)
    } else {
      RegistryRow.append(
        frame.stratum(at: position), frame.frozenStatus(at: position),
        used: frame.used(at: position), to: &bytes)
    }
  }

  /// The shelves that aren't held; a mark a row says where each belongs.
  private func otherShelves(_ marks: [UInt8]) throws -> [Population.Shelf] {
    let positions = IndexGroups(of: marks, below: Population.shelfCount)
    return try Self.shelves(heldCount..<Population.shelfCount) { number in
      let members = FrameMembers(at: positions[number].lazy.map { Int($0) }, of: frame)
      var (hash, row) = (RowHash(), [UInt8]())
      let digests = members.positions.indices.map { index in
        row.removeAll(keepingCapacity: true)
        append(index, of: members, to: &row)
        return hash.digest(row.span)
      }
      return Result { try Population.Shelf(digests) }
    }
  }

  /// Some shelves, which several threads make.
  private static func shelves(
    _ numbers: Range<Int>,
    _ make: @escaping @Sendable (Int) -> Result<Population.Shelf, any Error>
  ) throws -> [Population.Shelf] {
    var shelves: [Population.Shelf] = []
    try OrderedCrew(numbers.count) { make(numbers.lowerBound + $0) }.forEachPiece {
      shelves.append(try $0.get())
    }
    return shelves
  }
}

/// Texts that are had by their numbers (编号文本), without an array for each.
private struct NumberedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var starts = [0]

  /// The texts that closures append.
  init(_ texts: [(inout [UInt8]) -> Void]) {
    for append in texts {
      append(&bytes)
      starts.append(bytes.count)
    }
  }

  func append(_ number: Int, to text: inout [UInt8]) {
    text.append(copying: bytes.span.extracting(starts[number]..<starts[number + 1]))
  }
}
