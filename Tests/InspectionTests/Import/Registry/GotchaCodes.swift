@testable import Inspection

/// Codes for fictional firms, each once, from one seed.
struct GotchaCodes {
  private var state: UInt64
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// A credit code of which both checks hold; all of its characters are letters or digits.
  mutating func creditCode() -> String {
    while true {
      let body = "91640221MA" + (0..<6).map { _ in character() }.joined()
      if let code = Self.complete(body) { return code }
    }
  }

  /// A credit code with a wrong last character and a right organisation code.
  mutating func wrongCheckCharacter() -> String {
    let code = creditCode()
    return String(code.dropLast()) + (code.hasSuffix("7") ? "8" : "7")
  }

  /// A credit code whose last character is right and whose organisation code is wrong.
  mutating func wrongOrganisationCode() -> String {
    let code = Array(creditCode().utf8)
    let wrong = code[..<16] + [code[16] == 0x31 ? 0x32 : 0x31]
    return Self.closed(wrong, by: \.hasValidCheckCharacter) ?? ""
  }

  /// 18 digits that end in 000; `isSound` says whether both checks hold.
  mutating func digitsEndingInZeros(isSound: Bool) -> String {
    while true {
      let text = "91640221" + (0..<7).map { _ in String(next(below: 10)) }.joined() + "000"
      guard let code = CreditCode(Array(text.utf8)[...]) else { continue }
      if (code.hasValidCheckCharacter && code.hasValidOrganisationCode) == isSound { return text }
    }
  }

  /// A registration number whose check digit holds, or doesn't.
  mutating func registrationNumber(isSound: Bool) -> String {
    while true {
      let text = "6402212" + (0..<8).map { _ in String(next(below: 10)) }.joined()
      guard let number = RegistrationNumber(Array(text.utf8)[...]) else { continue }
      if number.hasValidCheckDigit == isSound { return text }
    }
  }

  private mutating func character() -> String {
    String(decoding: [Self.alphabet[next(below: 31)]], as: UTF8.self)
  }

  private static func complete(_ body: String) -> String? {
    for check in alphabet {
      let bytes = Array(body.utf8) + [check]
      let probe = CreditCode((bytes + [0x30])[...])
      if probe?.hasValidOrganisationCode == true {
        return closed(bytes[...], by: \.hasValidCheckCharacter)
      }
    }
    return nil
  }

  private static func closed(_ bytes: ArraySlice<UInt8>, by check: KeyPath<CreditCode, Bool>)
    -> String?
  {
    alphabet.map { Array(bytes) + [$0] }
      .first { CreditCode($0[...])?[keyPath: check] == true }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
