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
    let visits = Self.numbers(of: checks.map(\.id))
    let named = Set(checks.flatMap(\.pools))
    self.pools = Pools(pools.filter { named.contains($0.key) }, named, people: people, hash: &hash)
    places = Places(of: checks, pools: self.pools, hash: &hash)
    self.recusals = Recusals(
      recusals.compactMap { recusal in
        guard let inspector = people[recusal.inspector], let check = visits[recusal.check] else {
          return nil
        }
        return (inspector, check)
      }, checkCount: checks.count)
  }

  private static func numbers(of ids: [CanonicalID]) -> [CanonicalID: Int] {
    let numbers = Dictionary(zip(ids, 0...)) { first, _ in first }
    precondition(numbers.count == ids.count, "Inspectors and checks have one id each.")
    return numbers
  }
}
