package import Sampling

/// The objects of a work folder (检查对象名录库), a column a field: a province has millions.
///
/// A collection of `Entity` like an array, but an element is made when it is asked for, and each
/// takes some hundred bytes, most of them name and address. What asks about every row asks the
/// columns.
package struct Registry: Sendable {
  /// The ids (标识).
  var ids = IDColumn()
  /// The codes that differ from their ids; all others are equal.
  private var otherCodes: [Int: String] = [:]
  /// The names, verbatim (检查对象名称).
  var names: TextColumn
  /// The persons in charge (法定代表人).
  var legalRepresentatives: TextColumn
  /// The addresses (住所).
  var addresses: TextColumn
  /// The stations in charge (管辖单位).
  var stations = InternedColumn<String>()
  /// The types (市场主体类型).
  var types = InternedColumn<String>()
  /// The industries (行业).
  var industries = InternedColumn<String>()
  /// The risk classes, `A`–`E` or `U` (信用风险等级).
  var riskClasses = InternedColumn<String>()
  /// The statuses (登记状态).
  var statuses = InternedColumn<RegistrationStatus>()
  /// The tags (监管标签).
  var tags = InternedColumn<[String]>()
  /// The other columns that somebody names (其他列).
  var others = InternedColumn<[String: String]>()
  /// What all objects of one table have in common.
  var origins = InternedColumn<Origin>()
  var rows = RowNumbers()
  var size = 0
  /// What its texts may take of memory, and where a file takes the rest; nil for no such bound.
  let room: TextRoom?

  /// What an object shares with all others of its table (来源).
  struct Origin: Hashable, Sendable {
    /// Whether they are no market entities (专项对象).
    let isSpecial: Bool
    /// The names of the registries it stands in (专项库).
    var pools: [String]
    /// The headings of a special registry's own columns.
    let ownColumns: [String]
    /// The sheet.
    let sheet: CellLocation
  }

  /// Makes an empty registry.
  package init() { self.init(room: nil) }

  /// Makes an empty registry with so much room for its texts; names, which are asked for most, get
  /// most of it.
  init(room: TextRoom?) {
    self.room = room
    names = TextColumn(room: room?.share(6, of: 8))
    legalRepresentatives = TextColumn(room: room?.share(1, of: 8))
    addresses = TextColumn(room: room?.share(1, of: 8))
  }
}

extension Registry: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { size }

  /// The object at a place, made from its columns; what is set replaces them.
  package subscript(index: Int) -> Entity {
    get {
      precondition(indices.contains(index), "an object is asked for by its place")
      return entity(at: index)
    }
    set { put(newValue, at: index) }
  }

  package mutating func append(_ entity: Entity) {
    let id = entity.id.text
    ids.append(Array(id.utf8).span)
    if entity.code != id { otherCodes[size] = entity.code }
    names.append(entity.name.utf8)
    legalRepresentatives.append(entity.legalRepresentative.utf8)
    addresses.append(entity.address.utf8)
    stations.append(entity.station)
    types.append(entity.type)
    industries.append(entity.industry)
    riskClasses.append(entity.riskClass)
    statuses.append(entity.status)
    tags.append(entity.tags)
    others.append(entity.others)
    origins.append(entity.origin)
    rows.append(entity.location.row ?? 0)
    size += 1
  }

  package mutating func append(contentsOf entities: some Sequence<Entity>) {
    for entity in entities { append(entity) }
  }

  /// Replaces some objects; everything behind the first of them is built anew.
  package mutating func replaceSubrange(
    _ range: Range<Int>, with entities: some Collection<Entity>
  ) {
    guard range.lowerBound < size else { return append(contentsOf: entities) }
    var changed = Registry(room: room)
    changed.append(contentsOf: self[..<range.lowerBound])
    changed.append(contentsOf: entities)
    changed.append(contentsOf: self[range.upperBound...])
    self = changed
  }

  /// The objects at places that ascend, as a registry with so much room; no object is made.
  func kept(_ places: [Int], room: TextRoom?) -> Registry {
    var kept = Registry(room: room)
    kept.ids = ids.gathered(places.map(UInt32.init))
    kept.names = names.kept(places, room: kept.names.room)
    kept.legalRepresentatives = legalRepresentatives.kept(
      places, room: kept.legalRepresentatives.room)
    kept.addresses = addresses.kept(places, room: kept.addresses.room)
    kept.stations = stations.kept(places)
    kept.types = types.kept(places)
    kept.industries = industries.kept(places)
    kept.riskClasses = riskClasses.kept(places)
    kept.statuses = statuses.kept(places)
    kept.tags = tags.kept(places)
    kept.others = others.kept(places)
    kept.origins = origins.kept(places)
    for (number, place) in places.enumerated() {
      kept.rows.append(rows[place])
      if !otherCodes.isEmpty { kept.otherCodes[number] = otherCodes[place] }
    }
    kept.size = places.count
    return kept
  }

  private func entity(at index: Int) -> Entity {
    let origin = origins[index]
    let row = rows[index]
    var entity = Entity(
      id: id(at: index), code: otherCodes[index] ?? ids[index], name: names[index],
      status: statuses[index],
      location: CellLocation(
        file: origin.sheet.file, sheet: origin.sheet.sheet, row: row == 0 ? nil : row))
    entity.legalRepresentative = legalRepresentatives[index]
    entity.address = addresses[index]
    entity.station = stations[index]
    entity.type = types[index]
    entity.industry = industries[index]
    entity.riskClass = riskClasses[index]
    entity.tags = tags[index]
    entity.others = others[index]
    entity.isSpecial = origin.isSpecial
    entity.pools = origin.pools
    entity.ownColumns = origin.ownColumns
    return entity
  }

  private mutating func put(_ entity: Entity, at index: Int) {
    let id = entity.id.text
    ids[index] = id
    otherCodes[index] = entity.code == id ? nil : entity.code
    names[index] = entity.name
    legalRepresentatives[index] = entity.legalRepresentative
    addresses[index] = entity.address
    stations[index] = entity.station
    types[index] = entity.type
    industries[index] = entity.industry
    riskClasses[index] = entity.riskClass
    statuses[index] = entity.status
    tags[index] = entity.tags
    others[index] = entity.others
    origins[index] = entity.origin
    rows[index] = entity.location.row ?? 0
  }
}

extension Registry {
  /// The id of the object at a place, without making the rest of it.
  package func id(at index: Int) -> CanonicalID {
    guard let id = CanonicalID(canonical: idBytes(at: index).span) else {
      preconditionFailure("ids come from entities")
    }
    return id
  }
}

extension Registry {
  /// The bytes of the id of the object at a place.
  func idBytes(at index: Int) -> ArraySlice<UInt8> { ids.bytes(at: index) }

  /// The class that the code of the object at a place means; nil where its type decides.
  func kindByCode(at index: Int) -> EntityKind? {
    if !otherCodes.isEmpty, let code = otherCodes[index] { return EntityKind(code: code.utf8) }
    if let start = ids.firstPair(at: index) { return EntityKind(codeStart: start) }
    return EntityKind(code: ids.bytes(at: index))
  }

  /// Puts a tag on the object at a place, unless it has it.
  mutating func addTag(_ tag: String, at index: Int) {
    let own = tags[index]
    if !own.contains(tag) { tags[index] = own + [tag] }
  }

  /// Sets what one of the other columns says of the object at a place.
  mutating func set(_ value: String, of column: String, at index: Int) {
    var own = others[index]
    own[column] = value
    others[index] = own
  }

  /// What the objects share with others of their tables, each once.
  var usedOrigins: [Origin] { origins.usedValues }

  /// The tags that some object has.
  var usedTags: Set<String> { Set(tags.usedValues.joined()) }

  /// How many objects there are whose value in a column is one of those asked for.
  func count<Value>(
    _ column: KeyPath<Registry, InternedColumn<Value>>, where isMeant: (Value) -> Bool
  ) -> Int {
    let column = self[keyPath: column]
    let meant = column.values.map(isMeant)
    return indices.count { meant[column.number(at: $0)] }
  }
}

extension Entity {
  fileprivate var origin: Registry.Origin {
    Registry.Origin(
      isSpecial: isSpecial, pools: pools, ownColumns: ownColumns, sheet: location.wholeSheet)
  }
}

extension Registry: ExpressibleByArrayLiteral {
  /// Makes a registry of some objects.
  package init(arrayLiteral entities: Entity...) {
    self.init()
    append(contentsOf: entities)
  }
}
