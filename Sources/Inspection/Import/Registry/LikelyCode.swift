/// The code that a slip of the keyboard stands for (形近字符): O for 0, I or l for 1.
///
/// The alphabet of credit codes leaves out I, O, S, V and Z because they look like digits
/// (GB 32100-2015); L belongs to it, but a small l is typed for 1.
enum LikelyCode {
  /// The code with digits in place of the letters that look like them; nil unless all of its
  /// checks hold then.
  static func text(for code: ArraySlice<UInt8>) -> String? {
    let impossible = code.map { digits[$0] ?? $0 }
    let all = impossible.map { $0 == UInt8(ascii: "L") ? UInt8(ascii: "1") : $0 }
    return [impossible, all].first { !$0.elementsEqual(code) && isSound($0[...]) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static let digits: [UInt8: UInt8] = [
    UInt8(ascii: "O"): UInt8(ascii: "0"), UInt8(ascii: "I"): UInt8(ascii: "1"),
    UInt8(ascii: "S"): UInt8(ascii: "5"), UInt8(ascii: "Z"): UInt8(ascii: "2"),
  ]

  private static func isSound(_ code: ArraySlice<UInt8>) -> Bool {
    if let code = CreditCode(code) {
      return code.hasValidCheckCharacter && code.hasValidOrganisationCode
    }
    return RegistrationNumber(code)?.hasValidCheckDigit ?? false
  }
}
