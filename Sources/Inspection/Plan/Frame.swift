internal import Sampling

/// The frame of a task (抽取总体): its objects ascending by id, a column a property.
///
/// A frame has as many members as a province has objects, so a member is made when it is asked for.
package struct Frame: Sendable, RandomAccessCollection {
  private let registry: Registry
  private let places: [UInt32]
  /// The number of each member's stratum among `stratumCodes`, in the order of the members.
  var strata = PackedIntegers()
  /// The codes of the strata by their numbers.
  var stratumCodes: [Code] = []
  /// The code of each station that the registry names, by its number in the registry.
  var unitCodes: [Code] = []
  /// What keeps members out besides their registration status, by their position.
  var exclusions: [Int: Exclusion] = [:]
  /// How often members were drawn this year, by their position; the rest were not.
  var used: [Int: Int] = [:]

  /// Sorts some objects of a registry by their ids.
  init(of places: [Int], in registry: Registry) {
    self.registry = registry
    self.places = registry.sortedByID(places)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }

  /// The member at a position.
  package subscript(position: Int) -> TaskPlan.Member {
    TaskPlan.Member(
      index: place(at: position), id: id(at: position),
      stratum: stratumCodes[strata[position]], exclusion: exclusion(at: position),
      used: used[position] ?? 0, unit: unit(at: position))
  }

  /// Where the member at a position stands in the registry.
  func place(at position: Int) -> Int { Int(places[position]) }

  /// The id of the member at a position.
  func id(at position: Int) -> CanonicalID { registry.id(at: place(at: position)) }

  /// The code of the station in charge of the member at a position.
  func unit(at position: Int) -> Code {
    unitCodes[registry.stations.number(at: place(at: position))]
  }

  /// What keeps the member at a position out of the draw; nil where it can be drawn.
  func exclusion(at position: Int) -> Exclusion? {
    let status = registry.statuses[place(at: position)]
    return status.isDrawable ? exclusions[position] : .state(word: status.word)
  }

  /// Whether the registration status of the member at a position allows a draw.
  func isDrawable(at position: Int) -> Bool { registry.statuses[place(at: position)].isDrawable }

  /// Whether the member at a position can be drawn.
  func isEligible(at position: Int) -> Bool {
    isDrawable(at: position) && (exclusions.isEmpty || exclusions[position] == nil)
  }

  /// How many members each unit is in charge of.
  var unitCounts: [Code: Int] { unitCounts { _ in true } }

  /// How many members that can be drawn each unit is in charge of.
  var eligibleCounts: [Code: Int] { unitCounts(where: isEligible) }

  private func unitCounts(where isMeant: (Int) -> Bool) -> [Code: Int] {
    var counts = unitCodes.map { _ in 0 }
    for position in indices where isMeant(position) {
      counts[registry.stations.number(at: place(at: position))] += 1
    }
    return Dictionary(zip(unitCodes, counts), uniquingKeysWith: +).filter { $0.value > 0 }
  }

  /// The position of an id, by binary search; nil where no member has it.
  func position(of id: CanonicalID) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if self.id(at: middle) < id { low = middle + 1 } else { high = middle }
    }
    return low < places.count && self.id(at: low) == id ? low : nil
  }
}

extension Frame {
  /// Tells each member's stratum, and the code of each station of the registry by its number.
  mutating func place(into strata: Strata, units: [Code]) {
    stratumCodes = strata.codes
    unitCodes = units
    for position in indices { self.strata.append(strata.number(at: place(at: position))) }
  }

  /// Tells who was drawn this year, and who is out by the rules.
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
  }
}
