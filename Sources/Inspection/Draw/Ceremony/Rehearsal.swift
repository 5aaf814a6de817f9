internal import Sampling

/// A task drawn again and again with test seeds before its commitment (预演), DRAW §3.5.
///
/// The seeds are bound to a commitment with `test=yes`, which is in no ledger: nothing here can
/// ever be taken for a draw, and what the real one will bring stays unknown.
struct Rehearsal {
  /// How many seeds are tried.
  static let seedCount = 100

  /// Somebody who would hold a place more often than not (可预测的席位).
  struct Prediction: Hashable {
    /// Whose checks: a unit, or one object where it is drawn often enough.
    let subject: Subject
    /// The place, from 0.
    let place: Int
    /// The officer.
    let officer: CanonicalID
    /// How often the officer held the place.
    let count: Int
    /// How often the place was filled.
    let total: Int
  }

  /// What places are counted by.
  enum Subject: Hashable {
    /// The objects of a unit.
    case unit(Code)
    /// One object.
    case object(CanonicalID)
  }

  /// What a seed drew; seeds are counted from 1.
  typealias Draw = (number: Int, seed: Seed, drawn: [CanonicalID])

  /// The seeds with which some places can't be filled.
  private(set) var shortages: [Draw] = []
  private var holders: [Subject: [Int: [CanonicalID: Int]]] = [:]
  /// The objects that were drawn so often that it says something who checks them.
  private let frequentObjects: Set<CanonicalID>

  /// A place that was filled less often says nothing.
  private static let fewestCount = 20

  /// Tries all the seeds.
  /// - Parameters:
  ///   - files: What would be committed.
  ///   - quota: How many are drawn from each stratum.
  ///   - commitment: The commitment that would be made, but as a test.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  init(_ files: FrozenFiles, quota: StratumCounts, commitment: KeyValueDocument) throws {
    var units: [CanonicalID: Code] = [:]
    try files.registry.forEachRow { units[$0.id] = $0.unit }
    let mixing = commitment["mix"].flatMap { Int($0) } ?? 0
    let draws = try (1...Self.seedCount).map { number in
      let seed = Self.seed(number, of: commitment)
      let drawn = try files.selection(quota: quota, reserve: StratumCounts([:]), seed: seed)
      return (number: number, seed: seed, drawn: drawn.strata.flatMap { $0.drawn.map(\.id) })
    }
    frequentObjects = Self.frequentObjects(in: draws)
    for draw in draws {
      let matcher = files.matcher(checks: draw.drawn, units: units, seed: draw.seed)
      // A shortage is counted here, and explained from what was drawn.
      if let assignment = try? matcher.run(mixing: mixing) {
        count(assignment, units: units)
      } else {
        shortages.append(draw)
      }
    }
  }

  /// Most objects of a long registry are drawn by few of the seeds.
  private static func frequentObjects(in draws: [Draw]) -> Set<CanonicalID> {
    var counts: [CanonicalID: Int] = [:]
    for draw in draws { for id in draw.drawn { counts[id, default: 0] += 1 } }
    return Set(counts.lazy.filter { $0.value >= fewestCount }.map(\.key))
  }

  /// The places whose most likely officer holds them in more than half of the cases, the surest
  /// first.
  var predictions: [Prediction] {
    holders.flatMap { subject, places in
      places.compactMap { place, counts in Self.prediction(subject, place, counts) }
    }.sorted { $0.order < $1.order }
  }

  /// A seed of a commitment that is a test.
  static func seed(_ number: Int, of commitment: KeyValueDocument) -> Seed {
    precondition(commitment["test"] == "yes", "only tests are rehearsed")
    guard let source = Seed.Source(typed: "rehearsal-\(number)") else {
      preconditionFailure("letters and digits are a typed seed")
    }
    return Seed(commitment: commitment.digest, sources: [source])
  }

  private mutating func count(_ assignment: Assignment, units: [CanonicalID: Code]) {
    for team in assignment.teams {
      let subjects =
        (frequentObjects.contains(team.check) ? [Subject.object(team.check)] : [])
        + (units[team.check].map { [.unit($0)] } ?? [])
      for (place, officer) in team.inspectors.enumerated() {
        for subject in subjects {
          holders[subject, default: [:]][place, default: [:]][officer, default: 0] += 1
        }
      }
    }
  }

  private static func prediction(
    _ subject: Subject, _ place: Int, _ counts: [CanonicalID: Int]
  ) -> Prediction? {
    let total = counts.values.reduce(0, +)
    guard total >= fewestCount,
      let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), 2 * most.value > total
    else { return nil }
    return Prediction(
      subject: subject, place: place, officer: most.key, count: most.value, total: total)
  }
}

extension Rehearsal.Prediction {
  /// The share in thousandths, turned round, then the subject: the surest first, units before
  /// objects.
  fileprivate var order: (Int, String, Int) {
    let name =
      switch subject {
      case .unit(let code): "0" + code.text
      case .object(let id): "1" + id.text
      }
    return (-1000 * count / total, name, place)
  }
}
