import Sampling
import Spreadsheet

/// Compares the entities of all registries with each other (查重).
struct RegistryComparison {
  private var found: Registry
  /// The column of the cell that says which object a row is about, for each of `found`.
  private var identityColumns = PackedIntegers()
  /// The places of those that are taken out again.
  private var dropped: Set<Int> = []
  private var ids = PlaceIndex()
  private var names = PlaceIndex()
  /// Makes the hashes of ids and names.
  let hasher = TextHasher()

  /// Compares what is added to an empty registry.
  init(into registry: Registry) { found = registry }

  /// The entities that stay, in the order in which they were added.
  var entities: Registry {
    dropped.isEmpty
      ? found : found.kept(found.indices.filter { !dropped.contains($0) }, room: found.room)
  }

  /// Settles a row: an entity that says the same as an earlier one is ignored; two that have one id
  /// and tell different things are both rejected (DRAW §1.1).
  mutating func add(_ entity: Entity?, from reading: RowReading, log: inout ImportLog) {
    var reading = reading
    guard let entity else {
      log.settle(reading)
      return
    }
    if let first = place(of: entity.id), !yields(first, to: entity, reading, log: &log) {
      meet(entity, again: first, reading: reading, log: &log)
      return
    }
    if let namesake = addName(of: entity) {
      let problem = RegistryProblem.nameWithTwoCodes(
        name: entity.name, other: found[namesake].location)
      reading.report(problem, at: .entityName)
    }
    log.settle(reading)
    append(entity, identifiedBy: reading.identityCell?.column)
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
    guard dropped.insert(index).inserted else { return }
    log.reject(
      RegistryProblem.conflict(id: other.id.text, other: other.location),
      at: identityPlace(of: index))
  }

  private mutating func meet(
    _ entity: Entity, again first: Int, reading: RowReading, log: inout ImportLog
  ) {
    var reading = reading
    let other = found[first].location
    if entity.says(theSameAs: found[first]), !dropped.contains(first) {
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

  private mutating func append(_ entity: Entity, identifiedBy column: Int?) {
    // The last of several objects of one id, of which the others are dropped, stands for it.
    let hash = hasher.hash(of: Array(entity.id.text.utf8).span)
    if let first = place(of: entity.id) {
      ids.replace(first, by: found.count, under: hash)
    } else {
      ids.insert(found.count, under: hash)
    }
    found.append(entity)
    identityColumns.append(column ?? 0)
  }

  private func place(of id: CanonicalID) -> Int? {
    let text = Array(id.text.utf8)
    return ids.place(of: hasher.hash(of: text.span)) { found.ids.holds(text[...], at: $0) }
  }

  private func identityPlace(of index: Int) -> CellLocation {
    let row = found[index].location
    let column = identityColumns[index]
    return CellLocation(
      file: row.file, sheet: row.sheet, row: row.row, column: column == 0 ? nil : column)
  }

  /// Remembers a name with its person in charge; returns the entity with another code that had both
  /// first, if any.
  ///
  /// Shops of one name are many in a province; of the same person they are rare.
  private mutating func addName(of entity: Entity) -> Int? {
    guard !entity.code.isEmpty else { return nil }
    let key = NameKey(entity.name.utf8, entity.legalRepresentative.utf8)
    let hash = key.hash(by: hasher)
    guard let first = names.place(of: hash, where: { NameKey(found, at: $0) == key }) else {
      names.insert(found.count, under: hash)
      return nil
    }
    return found.id(at: first) == entity.id ? nil : first
  }
}

/// A name with its person in charge in the form in which they are compared (同名比对).
private struct NameKey: Equatable {
  let name: [UInt8]
  let person: [UInt8]

  init(_ name: some Sequence<UInt8>, _ person: some Sequence<UInt8>) {
    self.name = Array(name)[...].headingKey
    self.person = Array(person)[...].headingKey
  }

  /// The hash under which it is found again.
  func hash(by hasher: TextHasher) -> UInt64 { hasher.hash(of: name.span, person.span) }

  init(_ registry: Registry, at index: Int) {
    self.init(registry.names.bytes(at: index), registry.legalRepresentatives.bytes(at: index))
  }
}

/// The hashes under which an object is found again, by its id and by its name (查重键).
struct EntityKey {
  /// Of its id.
  let id: UInt64
  /// Of its name with its person in charge, as `headingKey`.
  let name: UInt64
}

extension TextHasher {
  /// The key of a plain row.
  func key(of cells: PlainCells, in bytes: Span<UInt8>) -> EntityKey {
    let name = bytes.extracting(cells[.name])
    let person = bytes.extracting(cells[.legalRepresentative])
    return EntityKey(
      id: hash(of: bytes.extracting(cells[.code])),
      name: cells.isOwnKey
        ? hash(of: name, person)
        : NameKey(name.indices.map { name[$0] }, person.indices.map { person[$0] })
          .hash(by: self))
  }
}

extension RegistryComparison {
  /// What stands where the search for an object of a key begins: 0 where there is none.
  func opening(of key: EntityKey) -> UInt64 {
    ids.opening(of: key.id) | names.opening(of: key.name)
  }

  /// Whether there may be an object of a key already.
  func mayKnow(_ key: EntityKey) -> Bool {
    ids.place(of: key.id) { _ in true } != nil || names.place(of: key.name) { _ in true } != nil
  }

  /// Adds an object, whose texts stand among these bytes, unless there is something to say of it:
  /// another one has its id, or its name.
  /// - Returns: Whether it was added.
  mutating func add(
    _ entity: PlainEntity, of bytes: [UInt8], under key: EntityKey, identifiedBy column: Int
  ) -> Bool {
    let isKnown =
      ids.place(of: key.id) { found.ids.holds(bytes[entity.id], at: $0) } != nil
      || names.place(of: key.name) {
        found.mayBeCalled(bytes[entity.name], bytes[entity.legalRepresentative], at: $0)
      } != nil
    guard !isKnown else { return false }
    ids.insert(found.count, under: key.id)
    names.insert(found.count, under: key.name)
    found.append(entity, of: bytes.span)
    identityColumns.append(column)
    return true
  }

  /// The objects so far, those that are dropped as well.
  var all: Registry { found }

  /// The numbers of what the objects of a table share, and of other columns that say nothing.
  mutating func numbers(for origin: Registry.Origin) -> (origin: Int, others: Int) {
    found.numbers(for: origin)
  }
}

extension Registry {
  /// Whether the object at a place has a name and a person that are their own keys.
  fileprivate func mayBeCalled(
    _ name: ArraySlice<UInt8>, _ person: ArraySlice<UInt8>, at index: Int
  ) -> Bool {
    let (own, other) = (names.bytes(at: index), legalRepresentatives.bytes(at: index))
    return own == name && other == person
      || NameKey(own, other) == NameKey(name, person)
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
  fileprivate var identityPlace: CellLocation { location(column: identityCell?.column) }

  fileprivate var identityCell: Cell? {
    cell(.code) ?? cell(.registrationNumber) ?? cell(.entityName)
  }
}
