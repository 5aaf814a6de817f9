import Spreadsheet

/// A ratio as a table prints it (印出的比率): a decimal number, exactly.
struct PrintedRate: Hashable, Sendable {
  private let digits: Int128
  private let places: Int
  /// What the number may be a multiple of: a percentage, or also the ratio itself.
  private let scales: [Int128]

  /// Reads a cell; nil for one that is blank, and `.some(nil)` for one that can't be read.
  static func reading(_ cell: Cell?, of row: Row) -> PrintedRate?? {
    guard let cell else { return .none }
    let text = row.bytes[cell.range]
    if BlankWords.contains(text) { return .none }
    return .some(PrintedRate(text, kind: cell.kind))
  }

  /// Reads `33.3%`, `33.3`, or `0.333`.
  private init?(_ text: ArraySlice<UInt8>, kind: Cell.Kind) {
    var number = Self.narrowed(text)[...]
    let hasSign = number.last == UInt8(ascii: "%")
    if hasSign { number.removeLast() }
    let parts = number.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }), parts[0].count <= 9,
      case let fraction = parts.dropFirst().first ?? [], fraction.count <= 15
    else { return nil }
    digits = (parts[0] + fraction).reduce(0) { $0 * 10 + Int128($1 & 0x0F) }
    places = fraction.count
    scales = hasSign ? [100] : kind == .percent ? [1] : [100, 1]
  }

  /// The text without blanks, full-width forms made narrow.
  private static func narrowed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    if text.allSatisfy({ $0 < 0x80 }) { return text.filter { $0 != UInt8(ascii: " ") } }
    return Array(String(decoding: text, as: UTF8.self).narrowed.filter { !$0.isWhitespace }.utf8)
  }

  /// Whether it is a part of a whole, cut off or rounded half up at its last place; of nothing, 0.
  func fits(_ part: Int, of whole: Int) -> Bool {
    guard whole > 0 else { return digits == 0 }
    return scales.contains { scale in
      let unit = (0..<places).reduce(scale) { product, _ in product * 10 }
      let rest = digits * Int128(whole) - Int128(part) * unit
      return rest <= 0 ? rest > -Int128(whole) : 2 * rest <= Int128(whole)
    }
  }
}
