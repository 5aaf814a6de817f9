/// The places of one inspector, ascending, in blocks: thousands would take long to move about.
struct PlaceList: Sendable {
  /// How many there are.
  private(set) var count = 0
  /// The first block stands by itself, for nearly nobody has a second one.
  private var first: [Int32] = []
  /// The blocks behind it; none of them is empty, and each is ascending and behind the one before.
  private var others: [[Int32]] = []

  private static let limit = 1024

  /// The place at an index of the ascending list.
  subscript(index: Int) -> Int {
    guard index >= first.count else { return Int(first[index]) }
    var (block, rest) = (0, index - first.count)
    while rest >= others[block].count {
      rest -= others[block].count
      block += 1
    }
    return Int(others[block][rest])
  }

  /// Looks at the beginning, the middle and the end of the first block: none waits for another one.
  var glance: Int {
    let last = first.count - 1
    return last < 0 ? 0 : Int(first[0]) &+ Int(first[last / 2]) &+ Int(first[last])
  }

  /// All of them.
  var all: [Int] { (first + others.joined()).map { Int($0) } }

  /// Adds a place that isn't there.
  mutating func insert(_ place: Int) {
    count += 1
    let block = block(of: place)
    guard let rest = change(block, { $0.insert(Int32(place), upTo: Self.limit) }) else { return }
    others.insert(rest, at: block + 1)
  }

  /// Removes a place that is there.
  mutating func remove(_ place: Int) {
    count -= 1
    let block = block(of: place)
    change(block) { $0.remove(at: $0.position(of: Int32(place))) }
    if block < 0, first.isEmpty, !others.isEmpty {
      first = others.removeFirst()
    } else if block >= 0, others[block].isEmpty {
      others.remove(at: block)
    }
  }

  /// Puts a place that isn't there in the stead of one that is.
  mutating func replace(_ place: Int, by other: Int) {
    let block = block(of: place)
    guard block == self.block(of: other) else {
      remove(place)
      return insert(other)
    }
    change(block) { $0.replace(Int32(place), by: Int32(other)) }
  }

  /// The block in which a place stands, or belongs; -1 is the first.
  private func block(of place: Int) -> Int {
    var block = -1
    while block + 1 < others.count, others[block + 1][0] <= place { block += 1 }
    return block
  }

  @discardableResult
  private mutating func change<Result>(
    _ block: Int, _ change: (inout [Int32]) -> Result
  ) -> Result {
    block < 0 ? change(&first) : change(&others[block])
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

  /// Adds a number; what there is beyond a limit then goes into a list of its own, half of it.
  fileprivate mutating func insert(_ number: Int32, upTo limit: Int) -> [Int32]? {
    insert(number, at: position(of: number))
    guard count > limit else { return nil }
    defer { removeLast(limit / 2) }
    return Array(suffix(limit / 2))
  }

  /// Puts a number in the stead of another one of an ascending list, which stays ascending.
  fileprivate mutating func replace(_ old: Int32, by new: Int32) {
    remove(at: position(of: old))
    insert(new, at: position(of: new))
  }
}
