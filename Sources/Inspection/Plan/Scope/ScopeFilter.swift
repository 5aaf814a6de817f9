/// Which objects a task is about (抽查对象范围): OR between clauses, AND within one.
struct ScopeFilter: Sendable {
  /// One field that must have one of some values.
  struct Condition: Sendable {
    /// The field.
    let field: EntityField
    /// The values allowed, verbatim as the registry writes them.
    var allowed: Set<String>
  }

  /// The clauses; no clause at all lets every object in.
  let clauses: [[Condition]]

  /// Lets every object in.
  static let everything = ScopeFilter(clauses: [])

  /// Whether an object is in scope.
  func contains(_ entity: Entity) -> Bool {
    clauses.isEmpty
      || clauses.contains { clause in
        clause.allSatisfy { condition in
          condition.field.values(of: entity).contains(where: condition.allowed.contains)
        }
      }
  }
}
