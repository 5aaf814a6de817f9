internal import Sampling

/// The frame of a task as it is frozen (冻结的抽取总体): the lines of `registry.csv` and their digest.
///
/// Several threads make the lines, some thousand at once. The population's digest needs the digests
/// of all rows in order: they are sorted as they come, and a file takes those beyond some room.
struct FrozenFrame: Sendable {
  private let frame: Frame
  /// What the digests of rows may take of memory, and where a file takes the rest.
  private let room: TextRoom?
  /// What follows the ids of members whose status and past are usual: by the number of the stratum,
  /// those that can't be drawn and those that can.
  private let states: NumberedTexts
  /// What stands between that and the name, by the number of the station.
  private let units: NumberedTexts
  private let exclusions: ExclusionLines

  /// Freezes a frame.
  init(_ frame: Frame) {
    // Texts may take a thirty-second of the memory, digests half: 256 MiB unless told otherwise. What
    // finds rows again is gone by now, and teams aren't there yet.
    self.init(frame, room: frame.registry.room?.share(16, of: 1))
  }

  /// Freezes a frame, with so much room for the digests of its rows.
  init(_ frame: Frame, room: TextRoom?) {
    (self.frame, self.room) = (frame, room)
    states = NumberedTexts(
      frame.stratumCodes.flatMap { stratum in
        [PopulationRow.Status.excluded("STATE"), .eligible].map { status in
          { RegistryRow.append(stratum, status, used: 0, to: &$0) }
        }
      })
    units = NumberedTexts(frame.unitCodes.map { unit in { RegistryRow.append(unit, to: &$0) } })
    exclusions = ExclusionLines(of: frame)
  }

  /// The registry as it is read row by row; its lines are made anew each time.
  var registry: FrozenRegistry {
    FrozenRegistry(
      FileContent { [self] take in
        try take(FrozenRegistryReader.heading)
        try frame.forEachPiece({ lines(of: members(ofPiece: $0), named: $1) { _ in } }, take: take)
      }, at: nil)
  }

  /// Hands the bytes of `registry.csv` on, and digests the population meanwhile.
  /// - Throws: what the closure throws; `DuplicateRow` where a row stands twice.
  func digest(handing take: FileContent.Take) throws -> PopulationDigest {
    try digest(handing: take, excluded: { _ in }, isListing: false)
  }

  /// The same with the bytes of `excluded.csv`.
  /// - Throws: as above.
  func digest(
    handing take: FileContent.Take, excluded: FileContent.Take
  ) throws -> PopulationDigest {
    try excluded(ExclusionLines.heading)
    return try digest(handing: take, excluded: excluded, isListing: true)
  }

  private func digest(
    handing take: FileContent.Take, excluded: FileContent.Take, isListing: Bool
  ) throws -> PopulationDigest {
    var shelves = DigestShelves(count: frame.count, room: room)
    try take(FrozenRegistryReader.heading)
    let make = { @Sendable in piece($0, named: $1, isListing: isListing) }
    try frame.forEachPiece(make) { piece in
      try take(piece.lines)
      if isListing { try excluded(piece.excluded) }
      for digest in piece.digests { shelves.insert(digest) }
    }
    return PopulationDigest(try Self.sorted(shelves))
  }

  /// What is made of some thousand members.
  private struct Piece {
    /// Their lines.
    let lines: [UInt8]
    /// The digests of their rows.
    let digests: [Digest]
    /// The lines of those that can't be drawn, where they are wanted.
    let excluded: [UInt8]
  }

  private func piece(_ number: Int, named names: FrameNames, isListing: Bool) -> Piece {
    let members = members(ofPiece: number)
    var hash = RowHash()
    var digests: [Digest] = []
    digests.reserveCapacity(Frame.pieceSize)
    let lines = lines(of: members, named: names) { digests.append(hash.digest($0)) }
    return Piece(
      lines: lines, digests: digests,
      excluded: isListing ? exclusions.lines(of: members, named: names) : [])
  }

  private func members(ofPiece number: Int) -> FrameMembers {
    FrameMembers(at: frame.positions(ofPiece: number), of: frame)
  }

  /// The lines of members; a closure sees what the population digest sees of each.
  private func lines(
    of members: FrameMembers, named names: FrameNames, seeing look: (Span<UInt8>) -> Void
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96 * Frame.pieceSize)
    for (index, position) in members.positions.enumerated() {
      let start = bytes.count
      append(index, of: members, to: &bytes)
      look(bytes.span.extracting(start...))
      units.append(members.stations[index], to: &bytes)
      names.append(position, to: &bytes)
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

  /// The shelves in order, which several threads sort.
  private static func sorted(_ shelves: DigestShelves) throws -> [Population.Shelf] {
    var sorted: [Population.Shelf] = []
    sorted.reserveCapacity(Population.shelfCount)
    try OrderedCrew(Population.shelfCount) { number in
      Result { try Population.Shelf(shelves.digests(onShelf: number)) }
    }.forEachPiece { sorted.append(try $0.get()) }
    return sorted
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
