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

  /// The field that keeps an object out: the first whose condition doesn't hold.
  ///
  /// Nil where several clauses keep it out, each for a reason of its own.
  func obstacle(to entity: Entity) -> EntityField? {
    clauses.count == 1 ? clauses[0].first { !$0.holds(for: entity) }?.field : nil
  }
}
