extension Registry {
  /// Some places in the ascending order of their objects' ids.
  func sortedByID(_ places: [Int]) -> [UInt32] {
    places.map { SortKey(idBytes(at: $0), place: $0) }.sorted { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      return idBytes(at: Int(left.place)).lexicographicallyPrecedes(idBytes(at: Int(right.place)))
    }.map(\.place)
  }

  /// All places in the ascending order of their objects' ids.
  var placesByID: [UInt32] { sortedByID(Array(indices)) }
}

/// The first 16 bytes of an id as a number, which tells most ids apart.
private struct SortKey {
  let prefix: UInt128
  let place: UInt32

  init(_ id: ArraySlice<UInt8>, place: Int) {
    var prefix: UInt128 = 0
    for byte in id.prefix(16) { prefix = prefix << 8 | UInt128(byte) }
    self.prefix = prefix << (8 * (16 - min(id.count, 16)))
    self.place = UInt32(place)
  }
}
