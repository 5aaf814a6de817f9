/// What is to be matched, with numbers in place of names.
///
/// Inspectors count in order of their ids, checks as given, pools in order of their names and
/// places in order of their key: to sort places by key is to sort numbers.
struct Problem: Sendable {
  /// The inspectors in order of their ids.
  let inspectors: [Matcher.Inspector]
  /// The checks as given.
  let checks: [Matcher.Check]
  /// The pools that the checks name.
  let pools: Pools
  /// The places in order of their key.
  let places: Places
  /// Who must not join which check.
  let recusals: Recusals

  /// Numbers everything.
  init(
    inspectors: [Matcher.Inspector], pools: [Code: [CanonicalID]], checks: [Matcher.Check],
    recusals: some Sequence<Matcher.Recusal>, hash: inout KeyedHash
  ) {
    self.inspectors = inspectors.sorted { $0.id < $1.id }
    self.checks = checks
    let people = Self.numbers(of: self.inspectors.map(\.id))
    let named = checks.reduce(into: Set<Code>()) { $0.formUnion($1.pools) }
    self.pools = Pools(pools.filter { named.contains($0.key) }, named, people: people, hash: &hash)
    places = Places(of: checks, pools: self.pools, hash: &hash)
    self.recusals = Recusals(Self.pairs(recusals, of: checks, people), checkCount: checks.count)
  }

  /// The recusals of people and checks that are there, as numbers; few checks have any.
  private static func pairs(
    _ recusals: some Sequence<Matcher.Recusal>, of checks: [Matcher.Check],
    _ people: [CanonicalID: Int]
  ) -> [(inspector: Int, check: Int)] {
    let inspectors = Dictionary(grouping: recusals, by: \.check)
    guard !inspectors.isEmpty else { return [] }
    return checks.enumerated().flatMap { number, check in
      (inspectors[check.id] ?? []).compactMap { recusal in
        people[recusal.inspector].map { ($0, number) }
      }
    }
  }

  private static func numbers(of ids: [CanonicalID]) -> [CanonicalID: Int] {
    let numbers = Dictionary(zip(ids, 0...)) { first, _ in first }
    precondition(numbers.count == ids.count, "Inspectors have one id each.")
    return numbers
  }
}
