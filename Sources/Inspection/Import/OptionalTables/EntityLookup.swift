internal import Sampling

/// Finds the entities that some rows speak of, by code or name, in one pass (对象查找).
///
/// Only what is asked for is kept: the registry may have millions of rows.
struct EntityLookup {
  private var ids: [String: [CanonicalID]] = [:]

  /// Searches a registry for the entities of some references.
  init(_ entities: Registry, references: some Sequence<String>) {
    for reference in references where !reference.isEmpty {
      for key in Self.keys(reference) { ids[key] = [] }
    }
    guard !ids.isEmpty else { return }
    for entity in entities {
      for key in Set([entity.id.text, Self.nameKey(entity.name)]) where ids[key] != nil {
        ids[key]?.append(entity.id)
      }
    }
  }

  /// The ids of the entities with that code or, if none has it, of that name.
  func ids(for reference: String) -> [CanonicalID] {
    Self.keys(reference).lazy.compactMap { ids[$0] }.first { !$0.isEmpty } ?? []
  }

  /// The id that a code gives by itself, whether or not the registry has it; nil for a bad code.
  static func id(ofCode code: String) -> CanonicalID? {
    // What is wrong with a code that nobody has doesn't matter here: it finds nothing.
    (try? WrittenCode(ArraySlice(code.utf8)))?.id
  }

  private static func keys(_ reference: String) -> [String] {
    (id(ofCode: reference).map { [$0.text] } ?? []) + [nameKey(reference)]
  }

  private static func nameKey(_ name: String) -> String { "|" + name.headingKey }
}
