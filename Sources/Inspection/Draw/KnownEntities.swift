internal import Sampling

/// The entities of a registry that some documents name, found in one go (名单对象).
struct KnownEntities {
  private let registry: Registry
  private let lookup: IDLookup
  /// Where each id stands in the registry; nil for a stranger.
  private var places: [Int?]

  /// Finds the entities of documents' lines; of those with one id, the last.
  /// - Throws: nothing of its own; the threads hand on what their work throws.
  init(_ documents: [ResultDocument], in registry: Registry) throws {
    self.registry = registry
    lookup = IDLookup(documents.lazy.flatMap { $0.lines.lazy.map(\.ticket.id) })
    places = [Int?](repeating: nil, count: lookup.ids.count)
    var crew = Crew<[Found], Range<Int>>([]) { [lookup] found, range in
      for place in range {
        if let id = lookup.position(of: registry.idBytes(at: place)) {
          found.append(Found(id: id, place: place))
        }
      }
    }
    for start in stride(from: 0, to: registry.count, by: Self.pieceCount) {
      try crew.hand(start..<min(start + Self.pieceCount, registry.count))
    }
    for found in try crew.finish().joined() {
      places[found.id] = max(found.place, places[found.id] ?? found.place)
    }
  }

  /// The entity of an id that the documents name; nil where the registry has none.
  subscript(id: CanonicalID) -> Entity? { place(of: id).map { registry[$0] } }

  /// Whether a special registry says something of an entity besides.
  func hasOwnColumns(_ id: CanonicalID) -> Bool {
    place(of: id).map { !registry.origins[$0].ownColumns.isEmpty } ?? false
  }

  private func place(of id: CanonicalID) -> Int? { lookup.position(of: id).flatMap { places[$0] } }

  private struct Found {
    let id: Int
    let place: Int
  }

  private static let pieceCount = 1 << 16
}
