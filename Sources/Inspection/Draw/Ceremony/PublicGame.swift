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
  /// A public beacon of hexadecimal digits, whose own name follows: `beacon.drand/4321`.
  case beacon = "beacon."

  /// Balls of one kind: so many different ones of 1…last.
  struct Balls: Equatable {
    /// What they are called: 号码, 红球.
    let name: String
    /// How many are drawn.
    let count: Int
    /// The largest number.
    let last: Int

    /// How many outcomes there are.
    fileprivate var outcomes: UInt128 {
      (0..<count).reduce(1) { $0 * UInt128(last - $1) / UInt128($1 + 1) }
    }
  }

  /// The game of an event such as `cwl.kl8/2025301`; nil for one that isn't known.
  init?(event: String) {
    let name = event.prefix { $0 != "/" }
    let beacon = Self.beacon.rawValue
    guard name != beacon else { return nil }
    self.init(rawValue: name.hasPrefix(beacon) ? beacon : String(name))
  }

  /// The kinds of balls in the order of the value; none for dice and beacons.
  var balls: [Balls] {
    switch self {
    case .happy8: [.init(name: "号码", count: 20, last: 80)]
    case .doubleColour:
      [
        .init(name: "红球", count: 6, last: 33), .init(name: "蓝球", count: 1, last: 16),
      ]
    case .superLotto:
      [
        .init(name: "前区号码", count: 5, last: 35), .init(name: "后区号码", count: 2, last: 12),
      ]
    case .dice, .beacon: []
    }
  }

  /// How many dice are rolled.
  static let diceCount = 20
  /// The most hexadecimal digits of a beacon's value.
  static let mostDigits = 256

  /// The randomness of a value; nil for a beacon whose value isn't known yet (随机性).
  func randomness(of value: String?) -> Randomness? {
    switch self {
    case .happy8, .doubleColour, .superLotto:
      Randomness(outcomes: balls.reduce(1) { $0 * $1.outcomes })
    case .dice:
      Randomness(outcomes: (0..<Self.diceCount).reduce(1) { product, _ in product * 10 })
    case .beacon: value.map { Randomness(bits: 4 * $0.utf8.count) }
    }
  }

  /// What a value looks like, for people.
  var form: String {
    switch self {
    case .happy8: "20 个 01–80 的号码"
    case .doubleColour: "6 个 01–33 的红球，加号（+），1 个 01–16 的蓝球"
    case .superLotto: "5 个 01–35 的前区号码，加号（+），2 个 01–12 的后区号码"
    case .dice: "20 枚十面骰子的点数，按掷出的次序，各写一位数字"
    case .beacon: "1 到 256 位十六进制数字"
    }
  }

  /// Whether a text is a possible value of the game, in its canonical form.
  func accepts(_ value: String) -> Bool {
    // The fault is of no interest here: the text isn't a value.
    (try? PublicValue(typed: value, of: self))?.text == value
  }
}

/// How issues are numbered and called (期号).
extension PublicGame {
  /// Whether the next issue follows from the number of one.
  var isNumbered: Bool { self != .dice }

  /// Whether a text can be an issue: year and number of three digits; any text for dice.
  func accepts(issue: String) -> Bool {
    let isNumber = issue.utf8.allSatisfy(\.isDigit)
    return switch self {
    case .happy8, .doubleColour: isNumber && issue.utf8.count == 7
    case .superLotto: isNumber && [5, 7].contains(issue.utf8.count)
    case .dice: !issue.isEmpty
    case .beacon: isNumber && (1...18).contains(issue.utf8.count)
    }
  }

  /// An event of the game in words: 快乐8 第2025301期.
  func words(of event: SeedEvent) -> String {
    let issue = event.issue
    return switch self {
    case .happy8: "快乐8 第\(issue)期"
    case .doubleColour: "双色球 第\(issue)期"
    case .superLotto: "大乐透 第\(issue)期"
    case .dice: "当众掷 20 枚十面骰子（\(issue)）"
    case .beacon: "公开信标 \(event.name.dropFirst(rawValue.count).prefix { $0 != "/" }) 第\(issue)轮"
    }
  }
}
