internal import Sampling

/// Where the fields of a row stand among the bytes of `registry.csv` (检查对象行的位置).
struct FrozenLine {
  /// The entity's id.
  let id: Range<Int>
  /// The code of its stratum.
  let stratum: Range<Int>
  /// Whether it can be drawn.
  let status: Range<Int>
  /// How often it was drawn this year before.
  let used: Range<Int>
  /// The code of the unit in charge.
  let unit: Range<Int>
  /// Its name as it is written, perhaps in quotes.
  let name: Range<Int>

  /// The fields that the population digest and the draw see.
  var population: Range<Int> { id.lowerBound..<used.upperBound }
}

extension FrozenLine {
  /// Whether the entity can be drawn.
  func isEligible(in bytes: Span<UInt8>) -> Bool {
    status.count == 1 && bytes[status.lowerBound] == UInt8(ascii: "E")
  }
}
