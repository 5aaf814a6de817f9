package import Sampling

/// What a frozen frame comes to (总体概况): all that is counted and digested of its rows, in one go.
package struct RegistrySurvey: Sendable {
  /// The digest of the file `registry.csv`.
  let file: Digest
  /// The population; nil where a row stands twice.
  let population: PopulationDigest?
  /// The number of rows.
  package let count: Int
  /// The number of entities of each stratum that can be drawn (可抽数).
  package let eligible: StratumCounts
  /// The number of entities of each stratum without those of `X.STATE` (候选库数).
  package let pool: StratumCounts
  /// The units of all rows.
  package let units: Set<Code>
  /// The ids that stand more than once, a time for each row too many, in order.
  let repeated: [CanonicalID]

  /// Goes through a registry.
  /// - Throws: `LedgerProblem`, `DiskFailure` as it is read.
  init(_ registry: FrozenRegistry) throws {
    var file = DigestStream()
    let parts = try registry.gather(
      Part(), seeing: { file.update($0) },
      { part, reader in
        while let row = try reader.next() { part.add(row, isRepeated: reader.isRepeated) }
      })
    self.file = file.finalize()
    let tallies = parts.reduce(into: [:]) { $0.merge($1.tallies, uniquingKeysWith: +) }
    count = tallies.values.reduce(0) { $0 + $1.count }
    eligible = StratumCounts(tallies.mapValues(\.eligible))
    pool = StratumCounts(tallies.mapValues(\.pool))
    units = parts.reduce(into: []) { $0.formUnion($1.units) }
    repeated = parts.flatMap(\.repeated).sorted()
    population = try Self.digest(parts.map(\.population))
  }

  /// The digest of all the parts of a population, whose shelves several threads put in order.
  private static func digest(_ parts: [Population]) throws -> PopulationDigest? {
    var crew = Crew<[Int: Population.Shelf], Int>([:]) { shelves, index in
      shelves[index] = try Population.shelf(index, of: parts)
    }
    do {
      for index in 0..<Population.shelfCount { try crew.hand(index) }
      let shelves = try crew.finish().reduce(into: [:]) { $0.merge($1) { first, _ in first } }
      return PopulationDigest(shelves.sorted { $0.key < $1.key }.map(\.value))
    } catch is PopulationDigest.DuplicateRow { return nil }
  }
}

/// What one thread has seen of a registry.
private struct Part: Sendable {
  /// What is counted of a stratum.
  struct Tally {
    var count = 0
    var eligible = 0
    var pool = 0

    static func + (left: Self, right: Self) -> Self {
      Tally(
        count: left.count + right.count, eligible: left.eligible + right.eligible,
        pool: left.pool + right.pool)
    }
  }

  var tallies: [Code: Tally] = [:]
  var units: Set<Code> = []
  var repeated: [CanonicalID] = []
  var population = Population()
  private var lastUnit: Code?

  mutating func add(_ row: RegistryRow, isRepeated: Bool) {
    population.insert(row.population)
    tallies[row.stratum, default: Tally()].add(row.status)
    if row.unit != lastUnit { units.insert(row.unit) }
    lastUnit = row.unit
    if isRepeated { repeated.append(row.id) }
  }
}

extension Part.Tally {
  fileprivate mutating func add(_ status: PopulationRow.Status) {
    count += 1
    if status == .eligible { eligible += 1 }
    if status != .excluded("STATE") { pool += 1 }
  }
}
