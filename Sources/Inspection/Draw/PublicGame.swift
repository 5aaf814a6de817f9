/// A game or a rolling of dice whose values have a known form (公开随机来源), DRAW §2.4.
///
/// Numbers are two digits, ascending, joined with `.`; special balls follow a `+`.
package enum PublicGame: String, CaseIterable, Sendable {
  /// 20 numbers of 80, daily (快乐8).
  case happy8 = "cwl.kl8"
  /// 6 numbers of 33 and one of 16 (双色球).
  case doubleColour = "cwl.ssq"
  /// 5 numbers of 35 and 2 of 12 (大乐透).
  case superLotto = "sport.dlt"
  /// 20 ten-sided dice rolled in public.
  case dice = "dice.d10x20"

  /// The game of an event such as `cwl.kl8/2025301`; nil for one that isn't known.
  init?(event: String) { self.init(rawValue: String(event.prefix { $0 != "/" })) }

  /// The whole bits of randomness of one issue (随机性).
  var bits: Int {
    switch self {
    case .happy8: 61
    case .doubleColour, .superLotto: 24
    case .dice: 66
    }
  }

  /// What a value looks like, for people.
  var form: String {
    switch self {
    case .happy8: "20 个 01–80 的两位数，从小到大，用点隔开"
    case .doubleColour: "6 个 01–33 的两位数，从小到大，用点隔开，再加 + 和 1 个 01–16"
    case .superLotto: "5 个 01–35 的两位数，从小到大，用点隔开，再加 + 和 2 个 01–12"
    case .dice: "20 位数字"
    }
  }

  /// Whether a text is a possible value of the game.
  func accepts(_ value: String) -> Bool {
    switch self {
    case .happy8: Self.areNumbers(value, count: 20, to: 80)
    case .doubleColour: Self.areBalls(value, (6, 33), (1, 16))
    case .superLotto: Self.areBalls(value, (5, 35), (2, 12))
    case .dice: value.utf8.count == 20 && value.utf8.allSatisfy(\.isDigit)
    }
  }

  private static func areBalls(
    _ value: String, _ main: (count: Int, last: Int), _ special: (count: Int, last: Int)
  ) -> Bool {
    let parts = value.split(separator: "+", omittingEmptySubsequences: false)
    return parts.count == 2 && areNumbers(parts[0], count: main.count, to: main.last)
      && areNumbers(parts[1], count: special.count, to: special.last)
  }

  private static func areNumbers(
    _ text: some StringProtocol, count: Int, to last: Int
  ) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap {
      $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil
    }
    return numbers.count == count && parts.count == count
      && numbers.allSatisfy((1...last).contains) && zip(numbers, numbers.dropFirst()).allSatisfy(<)
  }
}
