/// The pools that the places of a problem name.
struct Pools: Sendable {
  /// The names in ascending order.
  let names: [Code]
  /// The members of each pool by `H(K‖"b|"‖i)`.
  let members: [[Int]]
  /// One bit for each pool and inspector.
  private let bits: [UInt64]
  private let wordsPerPool: Int

  /// Numbers the pools that were named; one without members is empty.
  init(
    _ pools: [Code: [CanonicalID]], _ named: Set<Code>, people: [CanonicalID: Int],
    hash: inout KeyedHash
  ) {
    names = named.sorted()
    let ranks = Self.ranks(of: people, hash: &hash)
    members = names.map { name in
      Set(pools[name, default: []].map { Self.number(of: $0, people) })
        .sorted { ranks[$0] < ranks[$1] }
    }
    wordsPerPool = (people.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: names.count * wordsPerPool)
    for (pool, list) in members.enumerated() {
      for member in list { bits[pool * wordsPerPool + member / 64] |= 1 << (member % 64) }
    }
    self.bits = bits
  }

  /// Whether the inspector is a member of the pool.
  func contains(_ inspector: Int, in pool: Int) -> Bool {
    bits[pool * wordsPerPool + inspector / 64] >> (inspector % 64) & 1 == 1
  }

  private static func number(of member: CanonicalID, _ people: [CanonicalID: Int]) -> Int {
    guard let number = people[member] else {
      preconditionFailure("The members of pools are among the inspectors.")
    }
    return number
  }

  private static func ranks(of people: [CanonicalID: Int], hash: inout KeyedHash) -> [Int] {
    var digests = [Digest](repeating: .zero, count: people.count)
    for (id, number) in people {
      digests[number] = hash.digest {
        $0.append(contentsOf: "b|".utf8)
        id.append(to: &$0)
      }
    }
    var ranks = [Int](repeating: 0, count: people.count)
    for (rank, number) in people.values.sorted(by: { digests[$0] < digests[$1] }).enumerated() {
      ranks[number] = rank
    }
    return ranks
  }
}
