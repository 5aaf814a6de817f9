internal import Sampling

/// The amount of a year that is drawn at once or in parts (分批次抽取), domain reference §3.1.
enum Instalments {
  /// Reads `每年1次33%;或者每年分次达到33%` and `每年1次20%;或者每年2次各10%`, folded and in figures.
  ///
  /// Both halves of a text must come to the same; nil for any other text.
  static func statement(of text: String) -> RatioStatement? {
    guard text.hasPrefix("每年1次"),
      let match = text.wholeMatch(
        of: /每年1次([0-9.]+%)[;,]?或者?每年(?:分次达到|([2-9]|1[0-2])次各)([0-9.]+%)[;,。]?/),
      let whole = Ratio(percent: String(match.1)), let part = Ratio(percent: String(match.3))
    else { return nil }
    let count = match.2.flatMap { Int($0) }
    guard
      part.numerator * (count ?? 1) * whole.denominator == whole.numerator * part.denominator,
      whole.numerator > 0, whole.numerator < whole.denominator
    else { return nil }
    var statement = RatioStatement(RatioRule(amount: .share(whole), sense: .exact))
    statement.remarks = [.yearly]
    statement.instalmentCount = count
    return statement
  }
}

/// Which part of a year's amount a task is (批次): the second of four.
struct Instalment: Hashable, Sendable {
  /// Which one it is, from 1 to `count`.
  let ordinal: Int
  /// How many there are in the year, up to 12.
  let count: Int

  /// The text of a commitment: `2/4`.
  var text: String { "\(ordinal)/\(count)" }

  /// Reads `2/4`, `2/4批` and `第2批（共4批）`; nil for anything else.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    let text = ChineseNumeral.arabic(in: text.folded)
    guard
      let match = text.wholeMatch(of: /第?([0-9]{1,2})批?次?(?:\/|[(,;]?共)([0-9]{1,2})批?次?\)?/),
      let ordinal = Int(match.1), let count = Int(match.2), (1...12).contains(count),
      (1...count).contains(ordinal)
    else { return nil }
    self.ordinal = ordinal
    self.count = count
  }
}
