internal import Sampling

/// Tries whether the seats of one check can go to different people (试排一户).
struct TeamTrial {
  /// What is short, in words; nil where a team can be made.
  let shortage: String?

  /// Tries a team from the labels and members of its seats.
  init(_ seats: [(label: String, members: [CanonicalID])]) {
    // With as many people as seats for every seat, nobody is in anybody's way.
    guard seats.contains(where: { $0.members.count < seats.count }) else {
      shortage = nil
      return
    }
    let check = CanonicalID.derived(fromName: "试排", distinguishing: "")
    let names = seats.map { Code.pool(of: $0.members) }
    let pools = Dictionary(zip(names, seats.map(\.members))) { first, _ in first }
    let matcher = Matcher(
      key: Digest.zero.hex,
      inspectors: Set(seats.flatMap(\.members)).map { .init(id: $0, cap: 1) },
      pools: pools, checks: [.init(id: check, pools: names)])
    do throws(Shortage) {
      _ = try matcher.run(mixing: 0)
      shortage = nil
    } catch {
      let labels = Set(error.places.map { PoolLabel.words(seats[$0.number].label) }).sorted()
      shortage =
        "“\(labels.joined(separator: "”“"))”共 \(error.places.count) 个席位，"
        + "只能由 \(error.inspectors.count) 人担任；"
    }
  }
}
