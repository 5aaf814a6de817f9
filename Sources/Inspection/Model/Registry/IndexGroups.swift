/// The indices of some numbers, those of each number together and ascending (计数分组).
struct IndexGroups: Sendable {
  private let indices: [UInt32]
  /// Where the indices of each number start, and where the last end.
  private let starts: [Int]

  /// Groups the indices of numbers from 0 up to a bound, which they don't reach.
  init(of numbers: [some UnsignedInteger], below bound: Int) {
    var starts = [Int](repeating: 0, count: bound + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for number in 1...bound { starts[number] += starts[number - 1] }
    var (ends, indices) = (starts, [UInt32](repeating: 0, count: numbers.count))
    for (index, number) in numbers.enumerated() {
      indices[ends[Int(number)]] = UInt32(index)
      ends[Int(number)] += 1
    }
    (self.indices, self.starts) = (indices, starts)
  }

  /// How many numbers there may be.
  var count: Int { starts.count - 1 }

  /// The indices of a number.
  subscript(number: Int) -> ArraySlice<UInt32> { indices[starts[number]..<starts[number + 1]] }
}
