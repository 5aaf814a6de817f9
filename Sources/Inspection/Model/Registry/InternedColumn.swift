/// One of few values a row, each held once (字典列).
struct InternedColumn<Value: Hashable & Sendable>: Sendable {
  /// The values that some row has or had, in the order in which they came.
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]
  private var rows = PackedIntegers()

  /// The number of a row's value in `values`.
  func number(at index: Int) -> Int { rows[index] }

  /// The numbers of some rows' values, in the order in which the rows are named.
  func numbers(of rows: [UInt32]) -> [Int] { self.rows.gathered(rows) }

  /// A row's value.
  subscript(index: Int) -> Value {
    get { values[rows[index]] }
    set { rows[index] = number(for: newValue) }
  }

  /// The values that some row has, in the order in which they came.
  var usedValues: [Value] {
    var isUsed = [Bool](repeating: false, count: values.count)
    for index in 0..<rows.count { isUsed[rows[index]] = true }
    return zip(values, isUsed).filter(\.1).map(\.0)
  }

  /// The number of a value, which is taken up where it is new.
  mutating func number(for value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// The column of some rows.
  func kept(_ rows: some Sequence<Int>) -> InternedColumn {
    var kept = self
    kept.rows = PackedIntegers()
    for row in rows { kept.rows.append(self.rows[row]) }
    return kept
  }

  /// Adds the value of the next row.
  mutating func append(_ value: Value) { rows.append(number(for: value)) }

  /// Adds the value of the next row by its number.
  mutating func append(number: Int) {
    precondition(values.indices.contains(number), "a number comes from number(for:)")
    rows.append(number)
  }
}
