internal import Sampling

/// The frame of a task (抽取总体): its objects ascending by id, a column a property.
///
/// A frame has as many members as a province has objects, so a member is made when it is asked for,
/// and what asks about every one of them asks the columns.
package struct Frame: Sendable, RandomAccessCollection {
  /// The registry of its objects.
  let registry: Registry
  private let places: [UInt32]
  /// Whether an object of each registration status can be drawn, by its number in the registry.
  let drawable: [Bool]
  /// What keeps objects of each registration status out; nil where it allows a draw.
  let statusExclusions: [Exclusion?]
  /// The number of each member's stratum among `stratumCodes`, in the order of the members.
  private(set) var strata = PackedIntegers()
  /// The codes of the strata by their numbers.
  private(set) var stratumCodes: [Code] = []
  /// The code of each station that the registry names, by its number in the registry.
  private(set) var unitCodes: [Code] = []
  /// What keeps members out besides their registration status, by their position.
  private(set) var exclusions: [Int: Exclusion] = [:]
  /// How often members were drawn this year, by their position; the rest were not.
  private(set) var used: [Int: Int] = [:]
  /// How many members there are of each kind.
  private(set) var counts = FrameCounts()

  /// Takes objects of a registry, whose places are in the order of their ids.
  init(of places: [UInt32], in registry: Registry) {
    self.registry = registry
    self.places = places
    drawable = registry.statuses.values.map(\.isDrawable)
    statusExclusions = registry.statuses.values.map { $0.isDrawable ? nil : .state(word: $0.word) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  /// The member at a position.
  package subscript(position: Int) -> TaskPlan.Member {
    TaskPlan.Member(
      index: place(at: position), id: id(at: position),
      stratum: stratum(at: position), exclusion: exclusion(at: position),
      used: used(at: position), unit: unit(at: position))
  }

  /// Where the member at a position stands in the registry.
  func place(at position: Int) -> Int { Int(places[position]) }

  /// Where the members at some positions stand in the registry.
  func places(at positions: Range<Int>) -> [UInt32] { Array(places[positions]) }

  /// The id of the member at a position.
  func id(at position: Int) -> CanonicalID { registry.id(at: place(at: position)) }

  /// The code of the stratum of the member at a position.
  func stratum(at position: Int) -> Code { stratumCodes[strata[position]] }

  /// The number of the station in charge of the member at a position.
  func station(at position: Int) -> Int { registry.stations.number(at: place(at: position)) }

  /// The code of the station in charge of the member at a position.
  func unit(at position: Int) -> Code { unitCodes[station(at: position)] }

  /// What keeps the member at a position out of the draw; nil where it can be drawn.
  func exclusion(at position: Int) -> Exclusion? {
    statusExclusions[status(at: position)] ?? exclusions[position]
  }

  /// The number of the registration status of the member at a position.
  func status(at position: Int) -> Int { registry.statuses.number(at: place(at: position)) }

  /// Whether the registration status of the member at a position allows a draw.
  func isDrawable(at position: Int) -> Bool { drawable[status(at: position)] }

  /// Whether the registration status alone tells the status of the member at a position, which was
  /// never drawn this year.
  func isUsual(at position: Int) -> Bool {
    (exclusions.isEmpty || exclusions[position] == nil) && used(at: position) == 0
  }

  /// The status of the member at a position, as the registry freezes it.
  func frozenStatus(at position: Int) -> PopulationRow.Status {
    guard isDrawable(at: position) else { return Self.undrawable }
    return exclusions.isEmpty ? .eligible : exclusions[position]?.status ?? .eligible
  }

  /// How often the member at a position was drawn this year.
  func used(at position: Int) -> Int { used.isEmpty ? 0 : used[position] ?? 0 }

  /// The position of an id, by binary search; nil where no member has it.
  func position(of id: CanonicalID) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if self.id(at: middle) < id { low = middle + 1 } else { high = middle }
    }
    return low < places.count && self.id(at: low) == id ? low : nil
  }

  private static let undrawable = Exclusion.state(word: "").status
}

extension Frame {
  /// So many members make a piece of work for a thread.
  static let pieceSize = 1 << 12

  /// How many pieces the members make.
  var pieceCount: Int { (count + Self.pieceSize - 1) / Self.pieceSize }

  /// The positions of the members of a piece, by its number from 0.
  func positions(ofPiece number: Int) -> Range<Int> {
    number * Self.pieceSize..<Swift.min((number + 1) * Self.pieceSize, count)
  }
}

extension Frame {
  /// Whether each member can be drawn, in their order; what is far in memory is fetched for some
  /// thousand together.
  var eligibility: [Bool] {
    var eligibility: [Bool] = []
    eligibility.reserveCapacity(count)
    OrderedCrew(pieceCount) { piece in
      registry.statuses.numbers(of: places(at: positions(ofPiece: piece))).map { drawable[$0] }
    }.forEachPiece { eligibility += $0 }
    for position in exclusions.keys { eligibility[position] = false }
    return eligibility
  }
}

extension Frame {
  /// How many members each unit is in charge of.
  var unitCounts: [Code: Int] { unitCounts(\.frame) }

  /// How many members that can be drawn each unit is in charge of.
  var eligibleCounts: [Code: Int] { unitCounts(\.eligible) }

  private func unitCounts(_ count: (StratumQuotas.Counts) -> Int) -> [Code: Int] {
    Dictionary(zip(unitCodes, counts.stations.map(count)), uniquingKeysWith: +)
      .filter { $0.value > 0 }
  }

  /// How many members can't be drawn, by what their exclusions have in common.
  func excludedCounts<Key: Hashable>(by key: (Exclusion) -> Key) -> [Key: Int] {
    var sums: [Key: Int] = [:]
    for (exclusion, count) in zip(statusExclusions, counts.statuses) where count > 0 {
      if let exclusion { sums[key(exclusion), default: 0] += count }
    }
    for (position, exclusion) in exclusions where isDrawable(at: position) {
      sums[key(exclusion), default: 0] += 1
    }
    return sums
  }
}

extension Frame {
  /// Tells each member's stratum, and the code of each station of the registry by its number.
  mutating func place(into strata: Strata, units: [Code]) {
    stratumCodes = strata.codes
    unitCodes = units
    for position in indices { self.strata.append(strata.number(at: place(at: position))) }
  }

  /// Tells who was drawn this year, and who is out by the rules; then all are counted.
  ///
  /// No rule speaks of an object that was never drawn and is on no list.
  mutating func exclude(
    by rules: ExclusionRules, from occasion: DrawOccasion, after earlier: EarlierDraws
  ) {
    precondition(rules.cap > 0, "an object may be drawn at least once a year")
    for id in earlier.ids.union(rules.listed.keys) {
      guard let position = position(of: id) else { continue }
      used[position] = earlier.used[id]
      exclusions[position] = rules.exclusion(of: id, from: occasion, after: earlier)
    }
    counts = FrameCounts(of: self)
  }
}
