/// How many members of a frame there are of each kind (总体计数), all counted in one go.
struct FrameCounts: Sendable {
  /// The counts of each stratum, by its number.
  private(set) var strata: [StratumQuotas.Counts] = []
  /// The counts of each station of the registry, by its number.
  private(set) var stations: [StratumQuotas.Counts] = []
  /// How many there are of each registration status, by its number.
  private(set) var statuses: [Int] = []

  /// Counts nothing yet.
  init() {}

  /// Counts the members of a frame; several threads count some thousand each.
  init(of frame: Frame) {
    self.init(emptyOf: frame)
    OrderedCrew(frame.pieceCount) { piece in
      FrameCounts(of: frame, at: frame.positions(ofPiece: piece))
    }.forEachPiece { add($0) }
    for position in frame.exclusions.keys where frame.isDrawable(at: position) {
      strata[frame.strata[position]].eligible -= 1
      stations[frame.station(at: position)].eligible -= 1
    }
  }

  /// Counts nothing yet of the kinds that a frame has.
  private init(emptyOf frame: Frame) {
    strata = frame.stratumCodes.map { _ in .init() }
    stations = frame.unitCodes.map { _ in .init() }
    statuses = frame.drawable.map { _ in 0 }
  }

  /// Counts some members as if their registration status alone mattered.
  private init(of frame: Frame, at positions: Range<Int>) {
    self.init(emptyOf: frame)
    // What is far in memory is fetched for all of them together.
    let places = frame.places(at: positions)
    let statuses = frame.registry.statuses.numbers(of: places)
    let stations = frame.registry.stations.numbers(of: places)
    for (index, position) in positions.enumerated() {
      let drawable = frame.drawable[statuses[index]] ? 1 : 0
      self.statuses[statuses[index]] += 1
      strata[frame.strata[position]].add(drawable: drawable)
      self.stations[stations[index]].add(drawable: drawable)
    }
  }

  private mutating func add(_ part: FrameCounts) {
    strata = zip(strata, part.strata).map(+)
    stations = zip(stations, part.stations).map(+)
    statuses = zip(statuses, part.statuses).map(+)
  }
}

extension StratumQuotas.Counts {
  /// Counts an object, and whether its registration status allows a draw: 1 or 0.
  fileprivate mutating func add(drawable: Int) {
    frame += 1
    pool += drawable
    eligible += drawable
  }
}
