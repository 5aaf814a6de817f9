/// Which objects a task is about (抽查对象范围): OR between clauses, AND within one.
struct ScopeFilter: Sendable {
  /// One field that must have one of some values.
  struct Condition: Sendable {
    /// The field.
    let field: EntityField
    /// The values allowed, verbatim as the registry writes them.
    var allowed: Set<String>

    /// Whether an object has one of the values.
    func holds(for entity: Entity) -> Bool {
      field.values(of: entity).contains(where: allowed.contains)
    }
  }

  /// The clauses; no clause at all lets every object in.
  let clauses: [[Condition]]

  /// Lets every object in.
  static let everything = ScopeFilter(clauses: [])

  /// Whether an object is in scope.
  func contains(_ entity: Entity) -> Bool {
    clauses.isEmpty
      || clauses.contains { clause in clause.allSatisfy { $0.holds(for: entity) } }
  }

  /// Those of some places of a registry whose objects are in scope, in their order; and how many are
  /// out of it, by the field that keeps them out.
  func split(
    _ places: [UInt32], of registry: Registry
  ) -> (members: [UInt32], outside: [EntityField?: Int]) {
    guard !clauses.isEmpty else { return (places, [:]) }
    let clauses = self.clauses.map { clause in
      clause.map { (field: $0.field, test: ColumnTest($0, in: registry)) }
    }
    // By the number of the only clause's condition that keeps an object out.
    var counts = [Int](repeating: 0, count: clauses.map(\.count).max() ?? 0)
    var members: [UInt32] = []
    for place in places {
      let obstacles = clauses.lazy.map { $0.firstIndex { !$0.test.holds(at: Int(place)) } }
      if obstacles.contains(nil) {
        members.append(place)
      } else if let obstacle = obstacles.first.flatMap(\.self) {
        counts[obstacle] += 1
      }
    }
    let fields =
      clauses.count == 1 ? clauses[0].map { Optional($0.field) } : counts.map { _ in nil }
    let outside = Dictionary(zip(fields, counts), uniquingKeysWith: +).filter { $0.value > 0 }
    return (members, outside)
  }

  /// The field that keeps an object out: the first whose condition doesn't hold.
  ///
  /// Nil where several clauses keep it out, each for a reason of its own.
  func obstacle(to entity: Entity) -> EntityField? {
    clauses.count == 1 ? clauses[0].first { !$0.holds(for: entity) }?.field : nil
  }
}

/// A condition, asked once of each number of its column (逐值判断).
private struct ColumnTest {
  private let column: FieldColumn
  private let holds: [Bool]

  init(_ condition: ScopeFilter.Condition, in registry: Registry) {
    column = FieldColumn(condition.field, of: registry)
    holds = column.values.map { $0.contains(where: condition.allowed.contains) }
  }

  func holds(at index: Int) -> Bool { holds[column.number(index)] }
}
