package import Sampling

extension FrozenFiles {
  /// What is matched for checks of entities, in the order of the result (DRAW §1.16).
  ///
  /// A check's places are the rows of its unit, else those of `*`, in order of place.
  package func matcher(checks ids: [CanonicalID], key: String) -> Matcher {
    let units = Dictionary(registry.map { ($0.id, $0.unit.text) }) { first, _ in first }
    let places = Dictionary(grouping: places.sorted { $0.place < $1.place }, by: \.unit)
      .mapValues { $0.map(\.pool) }
    return Matcher(
      key: key,
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
