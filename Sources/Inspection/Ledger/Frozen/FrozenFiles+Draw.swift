package import Sampling

/// What follows from the frozen files: the draw stage and the verifier compute it here alone.
extension FrozenFiles {
  /// Counts and digests the registry.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  package func survey() throws -> RegistrySurvey { try RegistrySurvey(registry) }

  /// The commitment's pairs `population.count`, `population.root` and `rejected.count`.
  /// - Throws: `RepeatedRow` when an entity stands twice; as `survey`.
  package func populationEntries() throws -> [String: String] {
    guard let entries = populationEntries(of: try survey()) else { throw RepeatedRow() }
    return entries
  }

  /// An entity stands twice, so that the population has no digest.
  package struct RepeatedRow: Error {}

  /// The same for a registry that was surveyed; nil when an entity stands twice.
  func populationEntries(of survey: RegistrySurvey) -> [String: String]? {
    survey.population.map(populationEntries)
  }

  /// The same for a registry whose population was digested.
  func populationEntries(_ population: PopulationDigest) -> [String: String] {
    [
      "population.count": String(population.count), "population.root": population.root.hex,
      "rejected.count": String(rejected.count),
    ]
  }

  /// The entities that a seed draws, and their reserves: nobody of a stratum without a quota.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  package func selection(
    quota: StratumCounts, reserve: StratumCounts, seed: Seed
  ) throws -> Selection {
    let quotas = quota.counts.map { ($0, Selection.Quota(drawn: $1, reserve: reserve[$0])) }
    let start = Drawing(key: seed.entityKey, quotas: Dictionary(uniqueKeysWithValues: quotas))
    let parts = try registry.gather(DrawingPart(start)) { try $0.add(&$1) }
    return parts.reduce(into: start) { $0.consider($1.drawing) }.selection()
  }

  /// The matcher for the checks of drawn entities, in the order of the result (DRAW §1.16).
  ///
  /// A check's places are the rows of its unit, else those of `*`, in order of place.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  package func matcher(checks ids: [CanonicalID], seed: Seed) throws -> Matcher {
    // Where all units have the same places, nobody needs to know whose an entity is.
    let isUniform = places.allSatisfy { $0.unit == "*" }
    return matcher(checks: ids, units: isUniform ? [:] : try units(of: ids), seed: seed)
  }

  /// The matcher for checks whose units are known.
  func matcher(
    checks ids: [CanonicalID], units: [CanonicalID: Code], seed: Seed
  ) -> Matcher {
    let places = Dictionary(grouping: places.sorted { $0.place < $1.place }, by: \.unit)
      .mapValues { $0.map(\.pool) }
    return Matcher(
      key: seed.inspectorKey,
      inspectors: inspectors.map {
        Matcher.Inspector(id: $0.id, units: $0.units, weight: $0.weight, cap: $0.cap)
      },
      pools: Dictionary(grouping: pools, by: \.pool).mapValues { $0.map(\.inspector) },
      checks: ids.map {
        Matcher.Check(id: $0, pools: units[$0].flatMap { places[$0.text] } ?? places["*"] ?? [])
      },
      recusals: Set(recusals.map { Matcher.Recusal(inspector: $0.inspector, check: $0.id) }))
  }

  /// The unit of each entity, of those too that amendments added.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  func units(of ids: [CanonicalID]) throws -> [CanonicalID: Code] {
    let rows = try registry.rows(of: Set(ids)) + added
    return Dictionary(rows.map { ($0.id, $0.unit) }) { first, _ in first }
  }
}

/// What one thread has drawn.
private struct DrawingPart: Sendable {
  private(set) var drawing: Drawing
  private var strata = CodeNumbers()
  /// The positions of the strata in the draw, by their numbers; nil where they have no quota.
  private var positions: [Int?] = []

  init(_ start: Drawing) { drawing = start }

  mutating func add(_ reader: inout FrozenRegistryReader) throws {
    drawing.unshare()
    while let line = try reader.next() {
      let span = reader.bytes.span
      guard line.isEligible(in: span) else { continue }
      let stratum = strata.number(of: span.extracting(line.stratum))
      if stratum == positions.count {
        positions.append(drawing.position(of: strata.codes[stratum]))
      }
      guard let position = positions[stratum] else { continue }
      drawing.consider(span.extracting(line.id), at: position)
    }
  }
}
