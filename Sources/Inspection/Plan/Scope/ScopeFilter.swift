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

  /// The places of all the objects of a registry that are in scope, ascending; and how many are out
  /// of it, by the field that keeps them out.
  func split(_ registry: Registry) -> (members: [Int], outside: [EntityField?: Int]) {
    let clauses = self.clauses.map { clause in
      clause.map { (field: $0.field, test: ColumnTest($0, in: registry)) }
    }
    var members: [Int] = []
    var outside: [EntityField?: Int] = [:]
    for index in registry.indices {
      let obstacles = clauses.lazy.map { clause in clause.first { !$0.test.holds(at: index) } }
      if clauses.isEmpty || obstacles.contains(where: { $0 == nil }) {
        members.append(index)
      } else {
        let only = clauses.count == 1 ? obstacles.first.flatMap(\.self)?.field : nil
        outside[only, default: 0] += 1
      }
    }
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
