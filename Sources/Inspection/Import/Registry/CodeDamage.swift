/// What spreadsheets and clerks do to codes that can't be undone (代码损坏, domain §5.5).
enum CodeDamage: Hashable {
  /// A number with an exponent: 9.16402E+17.
  case exponent
  /// A number with a fraction: 640221200001236.0.
  case fraction
  /// 18 digits of which the last three were lost: 916402212806192000.
  case truncation
  /// The number of a person's identity card (公民身份号码, GB 11643).
  case personalNumber
  /// Nothing but zeros, which pass every check.
  case zeros

  /// Examines a code in upper case; nil when nothing is wrong.
  ///
  /// `916402215251566E05` is a code, not a number; 18 digits that end in 000 by right have right
  /// check characters.
  init?(_ code: ArraySlice<UInt8>) {
    let isSound =
      CreditCode(code).map { $0.hasValidCheckCharacter && $0.hasValidOrganisationCode } ?? false
    if code.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      self = .zeros
    } else if isSound {
      return nil
    } else if Self.isExponential(code) {
      self = .exponent
    } else if Self.isFraction(code) {
      self = .fraction
    } else if Self.isPersonal(code) {
      self = .personalNumber
    } else if Self.endsInZeros(code) {
      self = .truncation
    } else {
      return nil
    }
  }

  /// The problem of the row; the text of an identity card's number isn't kept.
  func problem(written: String) -> RegistryProblem {
    switch self {
    case .exponent: .exponentCode(written)
    case .fraction, .zeros: .numericCode(written)
    case .truncation: .truncatedCode(written)
    case .personalNumber: .personalNumber
    }
  }

  /// Whether a code has 18 digits and ends in 000, as a number of 15 significant digits does.
  static func endsInZeros(_ code: ArraySlice<UInt8>) -> Bool {
    code.count == 18 && code.allSatisfy(\.isDigit) && code.suffix(3).elementsEqual("000".utf8)
  }

  /// Digits, perhaps a fraction, E, perhaps a sign, one to three digits; 18 characters without
  /// point and sign are a code.
  private static func isExponential(_ code: ArraySlice<UInt8>) -> Bool {
    guard let mark = code.firstIndex(of: UInt8(ascii: "E")) else { return false }
    let exponent = code[(mark + 1)...].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    let mantissa = code[..<mark]
    return mantissa.first?.isDigit == true && (1...3).contains(exponent.count)
      && exponent.allSatisfy(\.isDigit)
      && mantissa.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      && CreditCode(code) == nil
  }

  private static func isFraction(_ code: ArraySlice<UInt8>) -> Bool {
    let parts = code.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }

  /// 6 digits of a place, a date of birth, 3 digits, and a right check character MOD 11-2.
  private static func isPersonal(_ code: ArraySlice<UInt8>) -> Bool {
    let code = Array(code)
    guard code.count == 18, code.prefix(17).allSatisfy(\.isDigit) else { return false }
    let digits = code.prefix(17).map { Int($0 - UInt8(ascii: "0")) }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    guard (1900...2099).contains(number(6..<10)),
      CalendarDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10X98765432".utf8)[sum % 11] == code[17]
  }
}
