package import Sampling

/// What follows from the frozen files: the draw stage and the verifier compute it here alone.
extension FrozenFiles {
  /// The commitment's pairs `population.count`, `population.root` and `rejected.count`.
  /// - Throws: `DuplicateRow` when an entity stands twice.
  package func populationEntries() throws(PopulationDigest.DuplicateRow) -> [String: String] {
    var population = Population()
    for row in registry { population.insert(row.population) }
    let digest = try population.digest()
    return [
      "population.count": String(digest.count), "population.root": digest.root.hex,
      "rejected.count": String(rejected.count),
    ]
  }

  /// The number of entities of each stratum that can be drawn (可抽数).
  package var eligible: StratumCounts {
    StratumCounts(
      registry.reduce(into: [:]) { counts, row in
        counts[row.stratum, default: 0] += row.status == .eligible ? 1 : 0
      })
  }

  /// The number of entities of each stratum without those of `X.STATE` (候选库数).
  package var pool: StratumCounts {
    StratumCounts(
      registry.reduce(into: [:]) { counts, row in
        counts[row.stratum, default: 0] += row.status == .excluded("STATE") ? 0 : 1
      })
  }

  /// The entities that a seed draws, and their reserves: nobody of a stratum without a quota.
  package func selection(quota: StratumCounts, reserve: StratumCounts, seed: Seed) -> Selection {
    select(
      from: registry.lazy.map(\.population), key: seed.entityKey,
      quotas: Dictionary(
        uniqueKeysWithValues: quota.counts.map {
          ($0, Selection.Quota(drawn: $1, reserve: reserve[$0]))
        }))
  }

  /// The matcher for the checks of drawn entities, in the order of the result (DRAW §1.16).
  ///
  /// A check's places are the rows of its unit, else those of `*`, in order of place.
  package func matcher(checks ids: [CanonicalID], seed: Seed) -> Matcher {
    let units = Dictionary(registry.map { ($0.id, $0.unit.text) }) { first, _ in first }
    let places = Dictionary(grouping: places.sorted { $0.place < $1.place }, by: \.unit)
      .mapValues { $0.map(\.pool) }
    return Matcher(
      key: seed.inspectorKey,
      inspectors: inspectors.map {
        Matcher.Inspector(id: $0.id, units: $0.units, weight: $0.weight, cap: $0.cap)
      },
      pools: Dictionary(grouping: pools, by: \.pool).mapValues { $0.map(\.inspector) },
      checks: ids.map {
        Matcher.Check(id: $0, pools: places[units[$0] ?? "*"] ?? places["*"] ?? [])
      },
      recusals: Set(recusals.map { Matcher.Recusal(inspector: $0.inspector, check: $0.id) }))
  }
}

extension RegistryRow {
  /// The row that the population digest and the draw see.
  package var population: PopulationRow {
    PopulationRow(id: id, stratum: stratum, status: status, used: used)
  }
}
