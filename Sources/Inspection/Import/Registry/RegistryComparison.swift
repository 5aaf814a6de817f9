import Sampling
import Spreadsheet

/// Compares the entities of all registries with each other (查重).
struct RegistryComparison {
  private var found = Registry()
  private var places: [CellLocation] = []
  private var isDropped: [Bool] = []
  private var indexOfID: [CanonicalID: Int] = [:]
  private var indexOfName: [[UInt8]: Int] = [:]

  /// The entities that stay, in the order in which they were added.
  var entities: Registry {
    guard isDropped.contains(true) else { return found }
    var kept = Registry()
    kept.append(contentsOf: zip(found, isDropped).lazy.filter { !$0.1 }.map(\.0))
    return kept
  }

  /// Settles a row: an entity that says the same as an earlier one is ignored; two that have one id
  /// and tell different things are both rejected (DRAW §1.1).
  mutating func add(_ entity: Entity?, from reading: RowReading, log: inout ImportLog) {
    var reading = reading
    guard let entity else {
      log.settle(reading)
      return
    }
    if let first = indexOfID[entity.id], !yields(first, to: entity, reading, log: &log) {
      meet(entity, again: first, reading: reading, log: &log)
      return
    }
    if let namesake = addName(of: entity) {
      let problem = RegistryProblem.nameWithTwoCodes(
        name: entity.name, other: found[namesake].location)
      reading.report(problem, at: .entityName)
    }
    log.settle(reading)
    append(entity, at: reading.identityPlace)
  }

  /// Whether an earlier row stays out because somebody confirmed it (剔除确认), so that the new row
  /// of the same id stands alone.
  private mutating func yields(
    _ first: Int, to entity: Entity, _ reading: RowReading, log: inout ImportLog
  ) -> Bool {
    guard !entity.says(theSameAs: found[first]), !log.isToBeExcluded(reading.location),
      log.isToBeExcluded(found[first].location)
    else { return false }
    drop(first, beside: entity, log: &log)
    return true
  }

  private mutating func drop(_ index: Int, beside other: Entity, log: inout ImportLog) {
    guard !isDropped[index] else { return }
    isDropped[index] = true
    log.reject(
      RegistryProblem.conflict(id: other.id.text, other: other.location), at: places[index])
  }

  private mutating func meet(
    _ entity: Entity, again first: Int, reading: RowReading, log: inout ImportLog
  ) {
    var reading = reading
    let other = found[first].location
    if entity.says(theSameAs: found[first]), !isDropped[first] {
      addPools(of: entity, to: first)
      reading.report(RegistryProblem.repeated(of: other), at: reading.identityPlace)
      return log.ignore(reading, as: .repetition)
    }
    reading.report(
      RegistryProblem.conflict(id: entity.id.text, other: other), at: reading.identityPlace)
    log.settle(reading)
    if !log.isToBeExcluded(reading.location) || log.isToBeExcluded(other) {
      drop(first, beside: entity, log: &log)
    }
  }

  /// An object that stands in two registries is in the pool of either.
  private mutating func addPools(of entity: Entity, to first: Int) {
    let others = entity.pools.filter { !found[first].pools.contains($0) }
    if !others.isEmpty { found[first].pools += others }
  }

  private mutating func append(_ entity: Entity, at place: CellLocation) {
    indexOfID[entity.id] = found.count
    found.append(entity)
    places.append(place)
    isDropped.append(false)
  }

  /// Remembers a name; returns the entity with another code that had it first, if any.
  private mutating func addName(of entity: Entity) -> Int? {
    guard !entity.code.isEmpty else { return nil }
    let key = Array(entity.name.utf8)[...].headingKey
    let first = indexOfName[key]
    if first == nil { indexOfName[key] = found.count }
    return first.flatMap { found[$0].id == entity.id ? nil : $0 }
  }
}

extension Entity {
  /// Whether another row tells the same in all the columns that are used.
  fileprivate func says(theSameAs other: Entity) -> Bool {
    name == other.name && status == other.status && riskClass == other.riskClass
      && legalRepresentative == other.legalRepresentative && address == other.address
      && station == other.station && type == other.type && industry == other.industry
      && isSpecial == other.isSpecial && tags == other.tags && others == other.others
  }
}

extension RowReading {
  /// The cell that says which object the row is about: its code, its number or its name.
  fileprivate var identityPlace: CellLocation {
    let cell = cell(.code) ?? cell(.registrationNumber) ?? cell(.entityName)
    return location(column: cell?.column)
  }
}
