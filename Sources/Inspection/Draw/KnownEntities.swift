internal import Sampling

/// The entities of a registry that some documents name, found in one go (名单对象).
struct KnownEntities {
  /// The objects that are named, and no others: a list asks for them in any order, and the texts of a
  /// large registry stand in a file.
  private let registry: Registry
  private let lookup: IDLookup
  /// Where each id stands among them; nil for a stranger.
  private var places: [Int?]
  private let hasOwnColumns: Bool

  /// Finds the entities of documents' lines; of those with one id, the last.
  /// - Throws: nothing of its own; the threads hand on what their work throws.
  init(_ documents: [ResultDocument], in registry: Registry) throws {
    lookup = IDLookup(documents.lazy.flatMap { $0.lines.lazy.map(\.ticket.id) })
    places = [Int?](repeating: nil, count: lookup.ids.count)
    var crew = Crew<[Found], Range<Int>>([]) { [lookup = ColumnLookup(lookup)] found, range in
      for place in range {
        if let id = lookup.position(at: place, of: registry.ids) {
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
    let kept = places.compactMap(\.self).sorted()
    // Texts may take a thirty-second of the memory; now that no digests are held, these may more.
    self.registry = registry.kept(kept, room: registry.room?.share(4, of: 1))
    let numbers = Dictionary(uniqueKeysWithValues: zip(kept, 0...))
    places = places.map { place in place.flatMap { numbers[$0] } }
    hasOwnColumns = self.registry.usedOrigins.contains { !$0.ownColumns.isEmpty }
  }

  /// The entity of an id that the documents name; nil where the registry has none.
  subscript(id: CanonicalID) -> Entity? { place(of: id).map { registry[$0] } }

  /// Whether a special registry says something of an entity besides.
  func hasOwnColumns(_ id: CanonicalID) -> Bool {
    hasOwnColumns && place(of: id).map { !registry.origins[$0].ownColumns.isEmpty } ?? false
  }

  private func place(of id: CanonicalID) -> Int? { lookup.position(of: id).flatMap { places[$0] } }

  private struct Found {
    let id: Int
    let place: Int
  }

  private static let pieceCount = 1 << 16
}

/// Finds some ids among those of a column, most of which are numbers there: no text is made of them.
private struct ColumnLookup: Sendable {
  private let lookup: IDLookup
  /// The ids that are looked for.
  private var ids = IDColumn()
  private var numbers = PlaceIndex()
  private var filter: HashFilter
  private let hasher = TextHasher()

  init(_ lookup: IDLookup) {
    self.lookup = lookup
    filter = HashFilter(count: lookup.ids.count)
    for (position, id) in lookup.ids.enumerated() {
      ids.append(Array(id.text.utf8).span)
      if let number = ids.number(at: position), self.position(of: number) == nil {
        let hash = hasher.hash(ofNumber: number)
        numbers.insert(position, under: hash)
        filter.insert(hash)
      }
    }
  }

  /// The position among the ids of the one at a place of a column; nil for another.
  func position(at place: Int, of column: IDColumn) -> Int? {
    guard let number = column.number(at: place) else {
      return lookup.position(of: column.bytes(at: place))
    }
    return position(of: number)
  }

  private func position(of number: UInt128) -> Int? {
    let hash = hasher.hash(ofNumber: number)
    guard filter.mayHold(hash) else { return nil }
    return numbers.place(of: hash) { ids.number(at: $0) == number }
  }
}
