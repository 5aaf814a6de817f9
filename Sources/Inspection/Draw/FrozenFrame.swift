internal import Sampling

/// The frame of a task as it is frozen (冻结的抽取总体): the lines of `registry.csv` and their digest.
///
/// Several threads make the lines, some thousand at once. Of the population's digest a row keeps one
/// byte meanwhile, and is hashed again when its turn comes: its own digest would take thirty-two.
struct FrozenFrame: Sendable {
  private let frame: Frame

  /// Freezes a frame.
  init(_ frame: Frame) { self.frame = frame }

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
    var marks: [UInt8] = []
    marks.reserveCapacity(frame.count)
    try take(FrozenRegistryReader.heading)
    try frame.forEachPiece(marked) { piece in
      try take(piece.lines)
      marks += piece.marks
    }
    return try digest(of: marks)
  }

  /// The lines of a piece, and the shelf of each.
  private func marked(_ piece: Int, named names: FrameNames) -> (lines: [UInt8], marks: [UInt8]) {
    var hash = RowHash()
    var marks: [UInt8] = []
    let lines = lines(of: piece, named: names) {
      marks.append(UInt8(Population.shelf(of: hash.digest($0))))
    }
    return (lines, marks)
  }

  /// The lines of a piece; a closure sees what the population digest sees of each.
  private func lines(
    of piece: Int, named names: FrameNames, seeing look: (Span<UInt8>) -> Void
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96 * Frame.pieceSize)
    for position in frame.positions(ofPiece: piece) {
      let start = bytes.count
      appendPopulation(at: position, to: &bytes)
      look(bytes.span.extracting(start...))
      RegistryRow.append(
        frame.unit(at: position), name: names.bytes(at: position), to: &bytes)
    }
    return bytes
  }

  private func appendPopulation(at position: Int, to bytes: inout [UInt8]) {
    frame.appendID(at: position, to: &bytes)
    RegistryRow.append(
      frame.stratum(at: position), frame.frozenStatus(at: position),
      used: frame.used(at: position), to: &bytes)
  }

  /// The digest of the population whose rows stand on these shelves.
  private func digest(of shelves: [UInt8]) throws -> PopulationDigest {
    let positions = IndexGroups(of: shelves, below: Population.shelfCount)
    let crew = OrderedCrew(Population.shelfCount) { shelf in
      var (hash, row) = (RowHash(), [UInt8]())
      let rows = positions[shelf].map { position in
        row.removeAll(keepingCapacity: true)
        appendPopulation(at: Int(position), to: &row)
        return hash.digest(row.span)
      }
      return Result { try Population.Shelf(rows) }
    }
    var done: [Population.Shelf] = []
    try crew.forEachPiece { done.append(try $0.get()) }
    return PopulationDigest(done)
  }
}
