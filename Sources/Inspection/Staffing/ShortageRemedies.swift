internal import Sampling

/// What would resolve a shortage (解决办法): each is tried with the matcher before it is named.
struct ShortageRemedies {
  /// One way out.
  enum Remedy: Equatable {
    /// The cap of these inspectors raised to a number.
    case raiseCap(of: [CanonicalID], to: Int)
    /// So many people more in some pools.
    case add([Addition])
    /// These recusals withdrawn.
    case dropRecusals([RecusalRow])
    /// Leaders from those whom the mode sends.
    case leadersFromRange
    /// Members from every range.
    case wholeOffice
  }

  /// People who would be added to a pool.
  struct Addition: Equatable {
    /// The pool.
    let pool: Code
    /// How many.
    let count: Int
  }

  /// What was committed.
  let files: FrozenFiles
  /// What is short.
  let shortages: [Shortage]
  private let checks: [CanonicalID]
  private let units: [CanonicalID: Code]
  private let seed: Seed

  /// Finds what is short.
  /// - Throws: `LedgerProblem`, `DiskFailure` as the registry is read.
  init(_ files: FrozenFiles, checks: [CanonicalID], seed: Seed) throws {
    self.files = files
    self.checks = checks
    self.seed = seed
    units = try files.units(of: checks)
    shortages = files.matcher(checks: checks, units: units, seed: seed).shortages()
  }

  /// The remedies that work each by itself, the least intrusive first.
  var found: [Remedy] {
    [raisedCap, additions, widerLeaders, widerRange, fewerRecusals].compactMap(\.self)
  }

  /// Whether there is an assignment with some files changed.
  private func isSolved(_ change: (inout FrozenFiles) -> Void) -> Bool {
    shortages(after: change).isEmpty
  }

  private func shortages(after change: (inout FrozenFiles) -> Void) -> [Shortage] {
    var changed = files
    change(&changed)
    return changed.matcher(checks: checks, units: units, seed: seed).shortages()
  }

  private var raisedCap: Remedy? {
    let short = Set(shortages.flatMap(\.inspectors))
    let caps = files.inspectors.filter { short.contains($0.id) }.map(\.cap)
    guard let least = caps.min(), least < checks.count else { return nil }
    func solves(_ cap: Int) -> Bool {
      isSolved { $0.inspectors = $0.inspectors.map { short.contains($0.id) ? $0.capped(cap) : $0 } }
    }
    return smallest(in: least + 1...checks.count, where: solves).map {
      .raiseCap(of: short.sorted(), to: $0)
    }
  }

  /// For each part, one pool to which fewest people must be added.
  private var additions: Remedy? {
    var additions: [Addition] = []
    for shortage in shortages {
      let best = shortage.pools.compactMap { pool in
        smallest(in: 1...shortage.missing) { resolves(shortage, [Addition(pool: pool, count: $0)]) }
          .map { Addition(pool: pool, count: $0) }
      }.min { $0.count < $1.count }
      guard let best else { return nil }
      additions.append(best)
    }
    return isSolved { $0.add(additions) } ? .add(additions) : nil
  }

  private func resolves(_ shortage: Shortage, _ additions: [Addition]) -> Bool {
    let places = Set(shortage.places)
    return shortages { $0.add(additions) }.allSatisfy { places.isDisjoint(with: $0.places) }
  }

  private var widerLeaders: Remedy? {
    guard shortages.contains(where: { $0.places.contains { $0.number == 0 } }) else { return nil }
    return isSolved { $0.widenLeaders() } ? .leadersFromRange : nil
  }

  private var widerRange: Remedy? {
    guard Set(files.places.map(\.unit)) != ["*"] else { return nil }
    return isSolved { $0.widenRange() } ? .wholeOffice : nil
  }

  /// The recusals of the objects that are short, as few as do.
  private var fewerRecusals: Remedy? {
    let objects = Set(shortages.flatMap { $0.places.map(\.check) })
    var dropped = files.recusals.filter { objects.contains($0.id) }
    func solves(_ rows: [RecusalRow]) -> Bool {
      let set = Set(rows)
      return isSolved { $0.recusals.removeAll(where: set.contains) }
    }
    guard !dropped.isEmpty, solves(dropped) else { return nil }
    for row in dropped where dropped.count <= Self.mostRecusals {
      let fewer = dropped.filter { $0 != row }
      if solves(fewer) { dropped = fewer }
    }
    return dropped.count <= Self.mostRecusals ? .dropRecusals(dropped) : nil
  }

  /// More recusals than these are not a question of single officers.
  private static let mostRecusals = 20

  /// The smallest number that does, where all larger ones do as well; nil where none does.
  private func smallest(in range: ClosedRange<Int>, where does: (Int) -> Bool) -> Int? {
    guard does(range.upperBound) else { return nil }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if does(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension InspectorRow {
  fileprivate func capped(_ cap: Int) -> Self {
    Self(id: id, units: units, weight: weight, cap: max(self.cap, cap))
  }
}

extension FrozenFiles {
  /// New people in pools, who have nothing to do yet and may do as much as anybody.
  fileprivate mutating func add(_ additions: [ShortageRemedies.Addition]) {
    let cap = inspectors.map(\.cap).max() ?? 1
    for addition in additions {
      for number in 1...addition.count {
        let id = CanonicalID.derived(
          fromName: "增加\(number)", distinguishing: addition.pool.text)
        inspectors.append(InspectorRow(id: id, units: 0, weight: 1, cap: cap))
        pools.append(PoolRow(pool: addition.pool, inspector: id, label: ""))
      }
    }
  }

  /// Leaders may come from the ranges of the other places.
  fileprivate mutating func widenLeaders() {
    let members = Dictionary(grouping: pools, by: \.pool).mapValues { $0.map(\.inspector) }
    let ranges = Dictionary(grouping: places.filter { isOfficers($0) }, by: \.unit)
    places = places.map { place in
      guard place.place == 0 else { return place }
      let range = (ranges[place.unit] ?? []).flatMap { members[$0.pool] ?? [] }
      return PlaceRow(
        unit: place.unit, place: 0, pool: pool(of: range + (members[place.pool] ?? [])))
    }
  }

  /// Members may come from the range of any station.
  fileprivate mutating func widenRange() {
    let ranges = Set(places.filter { isOfficers($0) && isRange($0) }.map(\.pool))
    let everybody = pools.filter { ranges.contains($0.pool) }.map(\.inspector)
    places = places.map { place in
      guard ranges.contains(place.pool), place.place > 0 else { return place }
      return PlaceRow(unit: place.unit, place: place.place, pool: pool(of: everybody))
    }
  }

  private func label(of place: PlaceRow) -> String {
    pools.first { $0.pool == place.pool }?.label ?? ""
  }

  private func isOfficers(_ place: PlaceRow) -> Bool {
    place.place > 0 && !PoolLabel.isExtra(label(of: place))
  }

  private func isRange(_ place: PlaceRow) -> Bool { PoolLabel.isRange(label(of: place)) }

  private mutating func pool(of members: [CanonicalID]) -> Code {
    let name = Code.pool(of: members)
    if !pools.contains(where: { $0.pool == name }) {
      pools += Set(members).sorted().map { PoolRow(pool: name, inspector: $0, label: "") }
    }
    return name
  }
}
