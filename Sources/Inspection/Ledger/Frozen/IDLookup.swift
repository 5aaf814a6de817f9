internal import Sampling

/// Finds some ids among the bytes of millions (标识查找).
struct IDLookup: Sendable {
  /// The ids that are looked for.
  let ids: [CanonicalID]
  private var index = PlaceIndex()
  private var filter: HashFilter
  private let hasher = TextHasher()

  /// Looks for some ids; of equal ones, for the first.
  init(_ ids: some Sequence<CanonicalID>) {
    self.ids = Array(ids)
    filter = HashFilter(count: self.ids.count)
    var bytes: [UInt8] = []
    for (position, id) in self.ids.enumerated() {
      bytes.removeAll(keepingCapacity: true)
      id.append(to: &bytes)
      guard self.position(of: bytes[...]) == nil else { continue }
      let hash = hasher.hash(of: bytes.span)
      index.insert(position, under: hash)
      filter.insert(hash)
    }
  }

  /// The position of an id among those looked for; nil for another.
  func position(of id: CanonicalID) -> Int? {
    var bytes: [UInt8] = []
    id.append(to: &bytes)
    return position(of: bytes[...])
  }

  /// The position among the ids of the one with these bytes, which are canonical; nil for another.
  func position(of bytes: ArraySlice<UInt8>) -> Int? {
    let hash = hasher.hash(of: bytes.span)
    guard filter.mayHold(hash) else { return nil }
    return index.place(of: hash) { ids[$0] == CanonicalID(canonical: bytes.span) }
  }
}
