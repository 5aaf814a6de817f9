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

  /// Counts the members of a frame.
  init(of frame: Frame) {
    strata = frame.stratumCodes.map { _ in .init() }
    stations = frame.unitCodes.map { _ in .init() }
    statuses = frame.drawable.map { _ in 0 }
    for position in frame.indices { count(position, of: frame) }
    for position in frame.exclusions.keys where frame.isDrawable(at: position) {
      strata[frame.strata[position]].eligible -= 1
      stations[frame.station(at: position)].eligible -= 1
    }
  }

  /// Counts a member as if its registration status alone mattered.
  private mutating func count(_ position: Int, of frame: Frame) {
    let status = frame.status(at: position)
    let drawable = frame.drawable[status] ? 1 : 0
    statuses[status] += 1
    strata[frame.strata[position]].add(drawable: drawable)
    stations[frame.station(at: position)].add(drawable: drawable)
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
