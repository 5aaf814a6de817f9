/// A number that belongs to a person and must not become public (个人号码).
enum PersonalNumber: Hashable, Sendable {
  /// An identity card's number (身份证号, GB 11643-1999).
  case identity
  /// A mobile telephone's number (手机号).
  case mobile
  /// A bank card's number (银行卡号).
  case card

  /// What a run of digits is, which may end in `X`; nil for any other number.
  init?(_ text: String) {
    let digits = text.utf8.map { Int($0) - 48 }
    let isNumber = digits.allSatisfy((0...9).contains)
    if Self.isIdentity(text, digits) {
      self = .identity
    } else if isNumber, digits.count == 11, digits[0] == 1, digits[1] >= 3 {
      self = .mobile
    } else if isNumber, (16...19).contains(digits.count), Self.isCard(text, digits) {
      self = .card
    } else {
      return nil
    }
  }

  /// The word for it.
  var word: String {
    switch self {
    case .identity: "身份证号"
    case .mobile: "手机号"
    case .card: "银行卡号"
    }
  }

  /// A day of birth since 1900, and the check character by ISO 7064, MOD 11-2.
  private static func isIdentity(_ text: String, _ digits: [Int]) -> Bool {
    guard digits.count == 18, digits.dropLast().allSatisfy((0...9).contains) else { return false }
    let birth = text.dropFirst(6).prefix(8)
    let iso = "\(birth.prefix(4))-\(birth.dropFirst(4).prefix(2))-\(birth.suffix(2))"
    guard ["19", "20"].contains(birth.prefix(2)), CalendarDate(iso: iso) != nil else {
      return false
    }
    let sum = digits.dropLast().reduce(0) { ($0 + $1) * 2 % 11 }
    return text.uppercased().last == Array("10X98765432")[sum]
  }

  /// A card of a Chinese bank (UnionPay's 62, and the older 9558), its check digit by Luhn's formula.
  private static func isCard(_ text: String, _ digits: [Int]) -> Bool {
    guard text.hasPrefix("62") || text.hasPrefix("9558") else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
      let doubled = entry.element * (entry.offset % 2 + 1)
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
  }
}
