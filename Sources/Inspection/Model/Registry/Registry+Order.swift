extension Registry {
  /// All places in the ascending order of their objects' ids.
  var placesByID: [UInt32] {
    isInOrder ? indices.map(UInt32.init) : IDBuckets(of: ids, count: count).sortedPlaces
  }

  private var isInOrder: Bool {
    indices.dropFirst().allSatisfy { ids.precedes($0 - 1, $0) }
  }
}

/// The places of a registry in buckets that follow each other as their objects' ids do (编号分桶).
///
/// The bounds are ids of a sample. To put one bucket after the other in order takes six bytes an
/// object besides the places, where keys for all of them at once would take thirty-two.
private struct IDBuckets {
  private let ids: IDColumn
  private let buckets: IndexGroups

  /// So many places are worth a bucket.
  private static let usualSize = 1 << 12
  /// So many ids of the sample fall into each.
  private static let sampleSize = 16

  init(of ids: IDColumn, count: Int) {
    self.ids = ids
    let bounds = Self.bounds(of: ids, count: count)
    buckets = IndexGroups(
      of: Self.numbers(of: ids, count: count, among: bounds), below: bounds.count + 1)
  }

  /// All the places, bucket by bucket; several threads put them in order.
  var sortedPlaces: [UInt32] {
    var sorted: [UInt32] = []
    OrderedCrew(buckets.count) { [ids, buckets] number in
      buckets[number].map { IDKey(of: $0, in: ids) }.sorted { $0.precedes($1, in: ids) }
        .map(\.place)
    }.forEachPiece { sorted += $0 }
    return sorted
  }

  /// What the ids of each bucket but the first begin with at least, ascending.
  private static func bounds(of ids: IDColumn, count: Int) -> [UInt128] {
    let size = min(count / usualSize, Int(UInt16.max))
    guard size > 0 else { return [] }
    let sample = stride(from: 0, to: count, by: count / (size * sampleSize))
      .map { IDKey(of: UInt32($0), in: ids).prefix }.sorted()
    return stride(from: sampleSize, to: size * sampleSize, by: sampleSize).map { sample[$0] }
  }

  /// The number of the bucket of each place.
  private static func numbers(
    of ids: IDColumn, count: Int, among bounds: [UInt128]
  ) -> [UInt16] {
    var numbers: [UInt16] = []
    numbers.reserveCapacity(count)
    OrderedCrew((count + usualSize - 1) / usualSize) { piece in
      (piece * usualSize..<min((piece + 1) * usualSize, count)).map { place in
        number(of: IDKey(of: UInt32(place), in: ids).prefix, among: bounds)
      }
    }.forEachPiece { numbers += $0 }
    return numbers
  }

  /// How many bounds don't lie above a prefix.
  private static func number(of prefix: UInt128, among bounds: [UInt128]) -> UInt16 {
    var (low, high) = (0, bounds.count)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= prefix { low = middle + 1 } else { high = middle }
    }
    return UInt16(low)
  }
}

/// A number that has the order of the ids as far as it tells them apart: the id itself where all are
/// packed, else its first 16 bytes.
private struct IDKey {
  let prefix: UInt128
  let place: UInt32

  init(of place: UInt32, in ids: IDColumn) {
    prefix = ids.arePacked ? ids.packed(at: Int(place)) : ids.prefix(at: Int(place))
    self.place = place
  }

  func precedes(_ other: Self, in ids: IDColumn) -> Bool {
    prefix == other.prefix
      ? ids.precedes(Int(place), Int(other.place)) : prefix < other.prefix
  }
}
