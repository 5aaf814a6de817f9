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
        while let line = try reader.next() { part.add(line, of: reader) }
      })
    self.file = file.finalize()
    let tallies = parts.reduce(into: [:]) { sums, part in
      sums.merge(zip(part.strata.codes, part.tallies)) { $0 + $1 }
    }
    count = tallies.values.reduce(0) { $0 + $1.count }
    eligible = StratumCounts(tallies.mapValues(\.eligible))
    pool = StratumCounts(tallies.mapValues(\.pool))
    units = Set(parts.flatMap(\.units.codes))
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

  var strata = CodeNumbers()
  /// The tallies by the numbers of the strata.
  var tallies: [Tally] = []
  var units = CodeNumbers()
  var repeated: [CanonicalID] = []
  var population = Population()

  mutating func add(_ line: FrozenLine, of reader: FrozenRegistryReader) {
    let span = reader.bytes.span
    population.insert(span.extracting(line.population))
    let stratum = strata.number(of: span.extracting(line.stratum))
    if stratum == tallies.count { tallies.append(Tally()) }
    tallies[stratum].count += 1
    if line.isEligible(in: span) {
      tallies[stratum].eligible += 1
      tallies[stratum].pool += 1
    } else if PopulationRow.Status(span.extracting(line.status)) != .excluded("STATE") {
      tallies[stratum].pool += 1
    }
    _ = units.number(of: span.extracting(line.unit))
    if reader.isRepeated { repeated.append(reader.row(line).id) }
  }
}
