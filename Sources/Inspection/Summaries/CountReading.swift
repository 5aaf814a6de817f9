import Spreadsheet

/// What a cell for a whole number holds (汇总数字).
enum CountReading: Hashable, Sendable {
  /// Nothing, or a word for nothing such as —.
  case blank
  /// A number from 0.
  case count(Int)
  /// Something else.
  case faulty(Fault)

  /// Why a number can't be used.
  enum Fault: Hashable, Sendable {
    /// It is below zero.
    case negative
    /// It has decimals.
    case fraction
    /// A formula whose result the file doesn't keep, or an error such as #REF!.
    case noResult
    /// Nothing that is surely a number.
    case illegible
  }

  /// Reads a cell.
  init(_ cell: Cell?, of row: Row) {
    guard let cell else {
      self = .blank
      return
    }
    switch cell.kind {
    case .formula, .error: self = .faulty(.noResult)
    case .number, .text: self = Self.reading(row.bytes[cell.range])
    case .percent, .date, .month, .boolean: self = .faulty(.illegible)
    }
  }

  /// The number; 0 for a blank cell, nil for a faulty one.
  var value: Int? {
    switch self {
    case .blank: 0
    case .count(let value): value
    case .faulty: nil
    }
  }

  private static func reading(_ text: ArraySlice<UInt8>) -> CountReading {
    if let value = plain(text) { return .count(value) }
    if BlankWords.contains(text) { return .blank }
    let words = String(decoding: text, as: UTF8.self)
    if let value = Int(written: words), value < limit { return .count(value) }
    let folded = words.narrowed.filter { !$0.isWhitespace && $0 != "," }
    if folded.wholeMatch(of: /[-−][0-9]+(?:\.[0-9]+)?[户家件个次]?/) != nil { return .faulty(.negative) }
    if folded.wholeMatch(of: /[0-9]+\.[0-9]+[户家件个次]?/) != nil { return .faulty(.fraction) }
    return .faulty(.illegible)
  }

  /// Above, a number is none of objects, and sums of many could overflow.
  private static let limit = 1_000_000_000_000

  /// The number of up to 12 digits and nothing else; nil for any other text.
  private static func plain(_ text: ArraySlice<UInt8>) -> Int? {
    guard (1...12).contains(text.count), text.allSatisfy(\.isDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
