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
    return .some(PrintedRate(String(decoding: text, as: UTF8.self), kind: cell.kind))
  }

  /// Reads `33.3%`, `33.3`, or `0.333`.
  private init?(_ text: String, kind: Cell.Kind) {
    let folded = text.narrowed.filter { !$0.isWhitespace }
    guard let match = folded.wholeMatch(of: /([0-9]{1,9})(?:\.([0-9]{1,15}))?(%)?/) else {
      return nil
    }
    let fraction = match.2 ?? ""
    guard let digits = Int128(match.1 + fraction) else { return nil }
    self.digits = digits
    places = fraction.count
    scales = match.3 != nil ? [100] : kind == .percent ? [1] : [100, 1]
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
