internal import Sampling

/// Takes words and amounts off the front of a folded text (逐词读取).
struct TextScanner {
  /// What is still to be read.
  private(set) var rest: Substring

  /// Begins at the front of a text.
  init(_ text: some StringProtocol) { rest = Substring(text) }

  /// Whether everything was read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Drops so many characters.
  mutating func drop(_ count: Int) { rest.removeFirst(count) }

  /// Takes the first of some words that stands here; false where none does.
  mutating func take(anyOf words: [String]) -> Bool { takeFirst(of: words) != nil }

  /// Takes the first of some words that stands here; nil where none does.
  mutating func takeFirst(of words: [String]) -> String? {
    guard let word = words.first(where: rest.hasPrefix) else { return nil }
    rest.removeFirst(word.count)
    return word
  }

  /// Takes a number of so many figures; nil where there are more, fewer or none.
  mutating func takeFigures(_ counts: ClosedRange<Int>) -> Int? {
    let figures = rest.prefix { $0.isASCII && $0.isNumber }
    guard counts.contains(figures.count), let number = Int(figures) else { return nil }
    rest.removeFirst(figures.count)
    return number
  }

  /// Takes a word that says which side of an amount is allowed.
  mutating func takeSense() -> RatioRule.Sense? {
    for (words, meaning) in Self.senses where take(anyOf: words) { return meaning }
    return nil
  }

  /// Takes an M or = that stands for a damaged ≥ before a number.
  mutating func takeDamagedSign() -> Bool {
    guard rest.first == "m" || rest.first == "=", rest.dropFirst().first?.isNumber == true else {
      return false
    }
    rest.removeFirst()
    return true
  }

  /// Takes one amount, or both ends of a range: `3%-5%`, `10-20%`, `60-70家`.
  mutating func takeRange() -> (RatioRule.Amount, RatioRule.Amount?)? {
    var ahead = self
    if let first = ahead.takeNumber() {
      let isShare = ahead.take(anyOf: ["%", "‰"])
      if ahead.take(anyOf: ["-", "—", "–", "―", "~", "至", "到"]), let last = ahead.takeAmount() {
        let unit = isShare ? rest.dropFirst(first.count).prefix(1) : last.unit
        var low = TextScanner(first + unit)
        guard let amount = low.takeAmount(), low.isAtEnd, amount.isBelow(last) else { return nil }
        self = ahead
        return (amount, last)
      }
    }
    return takeAmount().map { ($0, nil) }
  }

  /// Takes a share, a number of objects, or a word for everybody.
  mutating func takeAmount() -> RatioRule.Amount? {
    if take(anyOf: ["全覆盖", "全部", "全检", "逐户"]) { return .everyone }
    var ahead = self
    guard let number = ahead.takeNumber() else { return nil }
    let unit = ahead.rest.prefix(1)
    let amount =
      ["%", "‰"].contains(unit) ? Self.share(number, unit: unit) : ahead.count(number)
    guard let amount, amount.isPossible else { return nil }
    if ["%", "‰"].contains(unit) { ahead.drop(1) }
    self = ahead
    return amount
  }

  private mutating func takeNumber() -> Substring? {
    let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    rest.removeFirst(number.count)
    return number.isEmpty ? nil : number
  }

  private static func share(_ number: Substring, unit: Substring) -> RatioRule.Amount? {
    guard let percent = Ratio(percent: number + "%") else { return nil }
    let ratio = Ratio(
      percent.numerator, over: percent.denominator * (unit == "‰" ? 10 : 1))
    // Per mille of six decimals has seven as a percentage, which a commitment can't hold.
    guard ratio.numerator <= ratio.denominator, Ratio(percent: ratio.text) != nil else {
      return nil
    }
    return ratio.numerator == ratio.denominator ? .everyone : .share(ratio)
  }

  private mutating func count(_ number: Substring) -> RatioRule.Amount? {
    guard number.count <= 9, let value = Int(number), take(anyOf: Self.counters) else {
      return nil
    }
    return .count(value)
  }

  private static let counters = ["批次", "户", "家", "个", "件", "人", "台"]

  private static let senses: [([String], RatioRule.Sense)] = [
    (["不低于", "不少于", "不小于", "大于等于", "至少", "最低", "≥", ">=", "以上"], .floor),
    (["不超过", "不高于", "不大于", "小于等于", "至多", "最多", "最高", "≤", "<=", "以下", "以内"], .cap),
  ]
}

extension RatioRule.Amount {
  /// Whether somebody is asked for, and no more than everybody: 500% is a slip of the keyboard.
  fileprivate var isPossible: Bool {
    switch self {
    case .share(let ratio): ratio.numerator > 0 && ratio.numerator <= ratio.denominator
    case .count(let number): number > 0
    case .everyone: true
    }
  }

  /// The unit that the lower end of a range borrows.
  fileprivate var unit: Substring {
    switch self {
    case .share, .everyone: "%"
    case .count: "户"
    }
  }

  /// Whether this is the lower end of a range that ends there.
  fileprivate func isBelow(_ other: Self) -> Bool {
    switch (self, other) {
    case (.share(let one), .share(let two)):
      one.numerator * two.denominator < two.numerator * one.denominator
    case (.share, .everyone): true
    case (.count(let one), .count(let two)): one < two
    default: false
    }
  }
}
