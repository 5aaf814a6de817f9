/// The places of one inspector, ascending, in blocks: thousands would take long to move about.
struct PlaceList: Sendable {
  /// How many there are.
  private(set) var count = 0
  /// None of them is empty; each is ascending and behind the one before.
  private var blocks: [[Int32]] = []

  private static let limit = 512

  /// The place at an index of the ascending list.
  subscript(index: Int) -> Int {
    var (block, rest) = (0, index)
    while rest >= blocks[block].count {
      rest -= blocks[block].count
      block += 1
    }
    return Int(blocks[block][rest])
  }

  /// Where a place stands within its block, or belongs; 0 where there is none.
  func rank(of place: Int) -> Int {
    blocks.isEmpty ? 0 : blocks[block(of: place)].position(of: Int32(place))
  }

  /// All of them.
  var all: [Int] { blocks.flatMap { $0.map { Int($0) } } }

  /// Adds a place that isn't there.
  mutating func insert(_ place: Int) {
    count += 1
    guard !blocks.isEmpty else { return blocks.append([Int32(place)]) }
    let block = block(of: place)
    blocks[block].insert(Int32(place), at: blocks[block].position(of: Int32(place)))
    guard blocks[block].count > Self.limit else { return }
    blocks.insert(Array(blocks[block].suffix(Self.limit / 2)), at: block + 1)
    blocks[block].removeLast(Self.limit / 2)
  }

  /// Removes a place that is there.
  mutating func remove(_ place: Int) {
    count -= 1
    let block = block(of: place)
    blocks[block].remove(at: blocks[block].position(of: Int32(place)))
    if blocks[block].isEmpty { blocks.remove(at: block) }
  }

  /// Puts a place that isn't there in the stead of one that is.
  mutating func replace(_ place: Int, by other: Int) {
    let block = block(of: place)
    guard block == self.block(of: other) else {
      remove(place)
      return insert(other)
    }
    blocks[block].replace(Int32(place), by: Int32(other))
  }

  /// The block in which a place stands, or belongs.
  private func block(of place: Int) -> Int {
    var block = 0
    while block + 1 < blocks.count, blocks[block + 1][0] <= place { block += 1 }
    return block
  }
}

extension [Int32] {
  /// The index of the first number of an ascending list that isn't smaller; it takes no branch that
  /// chance decides.
  fileprivate func position(of number: Int32) -> Int {
    var (start, length) = (0, count)
    while length > 0 {
      let half = (length + 1) / 2
      start += self[start + half - 1] < number ? half : 0
      length -= half
    }
    return start
  }

  /// Puts a number in the stead of another one of an ascending list, which stays ascending.
  fileprivate mutating func replace(_ old: Int32, by new: Int32) {
    var place = position(of: old)
    var numbers = mutableSpan
    while place + 1 < numbers.count, numbers[place + 1] < new {
      numbers[place] = numbers[place + 1]
      place += 1
    }
    while place > 0, numbers[place - 1] > new {
      numbers[place] = numbers[place - 1]
      place -= 1
    }
    numbers[place] = new
  }
}
