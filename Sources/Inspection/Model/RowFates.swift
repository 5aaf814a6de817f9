/// What became of each row of a sheet (各行去向): a number a row, for sheets of millions.
package struct RowFates: Sendable {
  package typealias Fate = SheetAccount.Fate

  /// The fates that some row has or had.
  private var fates: [Fate] = []
  /// The number of each row's fate, from 1, by its number in the sheet; 0 where there is no row.
  private var numbers = PackedIntegers()
  /// How many rows there are.
  package private(set) var count = 0

  /// Starts without any row.
  package init() {}

  /// Takes the fates of rows by their numbers.
  package init(_ fates: some Sequence<(key: Int, value: Fate)>) {
    for (row, fate) in fates { self[row] = fate }
  }

  /// What became of a row; nil where there is none.
  package subscript(row: Int) -> Fate? {
    get {
      guard row >= 0, row < numbers.count else { return nil }
      let number = numbers[row]
      return number == 0 ? nil : fates[number - 1]
    }
    set {
      while numbers.count <= row { numbers.append(0) }
      count += (newValue == nil ? 0 : 1) - (numbers[row] == 0 ? 0 : 1)
      numbers[row] = newValue.map { number(of: $0) } ?? 0
    }
  }

  /// Says the same of rows that follow one another.
  package mutating func set(_ fate: Fate, of rows: Range<Int>) {
    guard !rows.isEmpty else { return }
    let number = number(of: fate)
    while numbers.count < rows.lowerBound { numbers.append(0) }
    for row in rows {
      if row == numbers.count {
        numbers.append(number)
        count += 1
      } else {
        count += numbers[row] == 0 ? 1 : 0
        numbers[row] = number
      }
    }
  }

  /// The rows' numbers, ascending.
  package var rows: [Int] { (0..<numbers.count).filter { numbers[$0] != 0 } }

  /// How many rows have each fate.
  package var tally: [(fate: Fate, count: Int)] {
    var counts = [Int](repeating: 0, count: fates.count)
    for row in 0..<numbers.count where numbers[row] != 0 { counts[numbers[row] - 1] += 1 }
    return Array(zip(fates, counts)).map { (fate: $0, count: $1) }.filter { $0.count > 0 }
  }

  /// The rows, ascending, whose fate is one of those asked for.
  package func rows(where isMeant: (Fate) -> Bool) -> [Int] {
    let meant = fates.map(isMeant)
    guard meant.contains(true) else { return [] }
    return (0..<numbers.count).filter { numbers[$0] != 0 && meant[numbers[$0] - 1] }
  }

  /// The last row whose fate is one of those asked for.
  package func lastRow(where isMeant: (Fate) -> Bool) -> Int? {
    let meant = fates.map(isMeant)
    return (0..<numbers.count).last { numbers[$0] != 0 && meant[numbers[$0] - 1] }
  }

  private mutating func number(of fate: Fate) -> Int {
    if let index = fates.firstIndex(of: fate) { return index + 1 }
    fates.append(fate)
    return fates.count
  }
}

extension RowFates: Sequence, Equatable, ExpressibleByDictionaryLiteral {
  /// Takes the fates of rows by their numbers.
  package init(dictionaryLiteral fates: (Int, Fate)...) {
    self.init(fates.lazy.map { (key: $0.0, value: $0.1) })
  }

  /// The rows with their fates, ascending.
  package func makeIterator() -> some IteratorProtocol<(key: Int, value: Fate)> {
    rows.lazy.compactMap { row in self[row].map { (key: row, value: $0) } }.makeIterator()
  }

  /// Whether the same rows have the same fates.
  package static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && left.rows.allSatisfy { left[$0] == right[$0] }
  }
}
