/// One field of all the objects as numbers (字段列): objects of one number have the same values.
///
/// What is asked of a field is asked once of each number, and then a row costs no `String`.
struct FieldColumn: Sendable {
  /// The values of each number, verbatim as the registry writes them.
  let values: [[String]]
  /// The number of the object at a place in the registry.
  let number: @Sendable (Int) -> Int
  private let places: Range<Int>

  /// Numbers a field of a registry.
  init(_ field: EntityField, of registry: Registry) {
    places = registry.indices
    switch field {
    case .kind: (values, number) = Self.kinds(of: registry)
    case .type: (values, number) = Self.plain(registry.types)
    case .station: (values, number) = Self.plain(registry.stations)
    case .industry: (values, number) = Self.plain(registry.industries)
    case .riskClass: (values, number) = Self.plain(registry.riskClasses)
    case .tag: (values, number) = Self.tags(of: registry)
    case .status:
      let column = registry.statuses
      (values, number) = (column.values.map { [$0.word] }, { column.number(at: $0) })
    case .other(let key):
      let column = registry.others
      let lists = column.values.map { others in others[key].map { [$0] } ?? [] }
      (values, number) = (lists, { column.number(at: $0) })
    }
  }

  /// The values that some object has.
  var usedValues: Set<String> {
    var isUsed = [Bool](repeating: false, count: values.count)
    for place in places { isUsed[number(place)] = true }
    return Set(zip(values, isUsed).lazy.filter(\.1).flatMap(\.0))
  }

  private typealias Numbers = (values: [[String]], number: @Sendable (Int) -> Int)

  private static func plain(_ column: InternedColumn<String>) -> Numbers {
    (column.values.map { [$0] }, { column.number(at: $0) })
  }

  private static func kinds(of registry: Registry) -> Numbers {
    let kinds = EntityKinds(registry)
    return (EntityKind.allCases.map { [$0.rawValue] }, { kinds.number(at: $0) })
  }

  /// Tags and pools, each as often as they occur together at most.
  private static func tags(of registry: Registry) -> Numbers {
    let (tags, origins) = (registry.tags, registry.origins)
    let values = tags.values.flatMap { own in origins.values.map { own + $0.pools } }
    let count = origins.values.count
    return (values, { tags.number(at: $0) * count + origins.number(at: $0) })
  }
}

/// The classes of all the objects (主体类别), as `Entity.kind` tells them.
struct EntityKinds: Sendable {
  private let registry: Registry
  private let ofTypes: [EntityKind]
  private let areSpecial: [Bool]

  /// Prepares to tell the classes of a registry's objects: each word for a type is read once.
  init(_ registry: Registry) {
    self.registry = registry
    ofTypes = registry.types.values.map(EntityKind.init(type:))
    areSpecial = registry.origins.values.map(\.isSpecial)
  }

  /// The class of the object at a place.
  func kind(at index: Int) -> EntityKind {
    if areSpecial[registry.origins.number(at: index)] { return .special }
    return registry.kindByCode(at: index) ?? ofTypes[registry.types.number(at: index)]
  }

  /// The place of its class among all of them.
  func number(at index: Int) -> Int {
    switch kind(at: index) {
    case .enterprise: 0
    case .individual: 1
    case .cooperative: 2
    case .representativeOffice: 3
    case .special: 4
    }
  }
}
