/// What a number format makes of a number, as far as reading goes (数字格式).
enum NumberFormat: Sendable {
  /// A plain number.
  case general
  /// A percentage.
  case percent
  /// A date, perhaps with a time of day.
  case date
  /// A date of which only year and month are shown.
  case month
  /// A time of day.
  case time
  /// A duration, such as `[h]:mm`.
  case elapsed

  /// A built-in format by its id (ECMA-376 Part 1, 18.8.30), the CJK ones as zh-cn has them.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 17, 27, 36, 50, 52, 57: self = .month
    case 14...16, 22, 28...31, 51, 53, 54, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .elapsed
    default: self = .general
    }
  }

  /// A custom format: the first section of its code decides, which is the one for positive numbers.
  ///
  /// Quoted and escaped text, fillers, colours, conditions and locales are passed over.
  init(code: ArraySlice<UInt8>) {
    var letters: [UInt8] = []
    var rest = code
    var isPercent = false
    while let byte = rest.popFirst(), byte != UInt8(ascii: ";") {
      switch byte {
      case UInt8(ascii: "\""): rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
      case UInt8(ascii: "["):
        let content = rest.prefix { $0 != UInt8(ascii: "]") }
        rest = rest.dropFirst(content.count + 1)
        guard !Self.isElapsed(content) else {
          self = .elapsed
          return
        }
      case UInt8(ascii: "%"): isPercent = true
      default: letters.append(byte | 0x20)
      }
    }
    self = isPercent ? .percent : Self.dateKind(of: letters)
  }

  /// Whether the content of brackets is a unit of a duration: `h`, `mm`, `ss`.
  private static func isElapsed(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first.map({ $0 | 0x20 }) else { return false }
    return "hms".utf8.contains(first) && content.allSatisfy { $0 | 0x20 == first }
  }

  /// Tells dates from times by the letters of a code, in lower case; `e` behind a digit is an
  /// exponent, and the slash of `am/pm` is no separator.
  private static func dateKind(of code: [UInt8]) -> NumberFormat {
    guard !code.starts(with: "general".utf8) else { return .general }
    let digits: Set<UInt8> = [UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?")]
    var letters: Set<UInt8> = []
    for (index, byte) in code.enumerated() {
      let followsDigit = index > 0 && digits.contains(code[index - 1])
      let isExponent = byte == UInt8(ascii: "e") && followsDigit
      if !isExponent { letters.insert(byte) }
    }
    let isTime = !letters.isDisjoint(with: "hs".utf8)
    // `aaa` is a weekday, but `am/pm` and `a/p` belong to a time.
    let hasYear = !letters.isDisjoint(with: "ye".utf8)
    let hasDay = letters.contains(UInt8(ascii: "d")) || code.contains("aaa".utf8)
    if hasYear, !hasDay, !isTime, letters.contains(UInt8(ascii: "m")) { return .month }
    if hasYear || hasDay { return .date }
    if isTime { return .time }
    return letters.contains(UInt8(ascii: "m")) ? .date : .general
  }
}
