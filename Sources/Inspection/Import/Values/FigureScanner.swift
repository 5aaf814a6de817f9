/// Takes figures and marks off the front of a text, byte by byte (逐字读取数字).
///
/// What stands in every row of a table is read with it: making a regular expression takes longer
/// than reading a whole row.
struct FigureScanner {
  private var rest: ArraySlice<UInt8>

  /// Begins at the front of a text.
  init(_ text: String) { rest = Array(text.utf8)[...] }

  /// Whether everything was taken.
  var isAtEnd: Bool { rest.isEmpty }

  /// Takes all the figures 0 to 9 that stand here.
  /// - Returns: How many there are, and their value, cut off above 18 of them.
  mutating func figures() -> (count: Int, value: Int) {
    let run = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[run.endIndex...]
    let value = run.reduce(0) { min(10 * $0 + Int($1 - UInt8(ascii: "0")), Int.max / 100) }
    return (run.count, value)
  }

  /// Takes a number of so many figures; nil where there are more or fewer.
  mutating func number(_ counts: ClosedRange<Int>) -> Int? {
    let (count, value) = figures()
    return counts.contains(count) ? value : nil
  }

  /// Takes the first of some marks that stands here; false where none does.
  mutating func take(_ marks: String...) -> Bool {
    guard let mark = marks.first(where: { rest.starts(with: $0.utf8) }) else { return false }
    rest = rest.dropFirst(mark.utf8.count)
    return true
  }

  /// Takes a mark with a space before it or after it, or both, or none.
  mutating func takeSpaced(_ mark: String) -> Bool {
    take("\(mark) ", mark, " \(mark) ", " \(mark)")
  }
}
