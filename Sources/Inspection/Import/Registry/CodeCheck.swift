/// Tells credit codes about which there is no doubt, by table (统一社会信用代码校验, GB 32100-2015).
struct CodeCheck {
  private let values: [UInt8]
  private let ownValues: [UInt8]
  private let weights: InlineArray<17, Int> = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
  ]
  private let ownWeights: InlineArray<8, Int> = [3, 7, 9, 10, 5, 8, 4, 2]
  private static let none: UInt8 = 0xFF

  /// Makes the tables.
  init() {
    var values = [UInt8](repeating: Self.none, count: 256)
    var own = [UInt8](repeating: 0, count: 256)
    for (value, byte) in "0123456789ABCDEFGHJKLMNPQRTUWXY".utf8.enumerated() {
      values[Int(byte)] = UInt8(value)
      own[Int(byte)] = byte.isDigit ? UInt8(value) : byte - UInt8(ascii: "A") + 10
    }
    (self.values, ownValues) = (values, own)
  }

  /// Whether a text is a credit code whose check characters are both right, and which doesn't look
  /// like a number that lost its last digits.
  func isSound(_ code: Span<UInt8>) -> Bool {
    guard code.count == 18 else { return false }
    let (values, own) = (values.span, ownValues.span)
    var (sum, worst) = (0, UInt8(0))
    for index in 0..<17 {
      let value = values[Int(code[index])]
      worst = max(worst, value)
      sum += Int(value) &* weights[index]
    }
    var ownSum = 0
    for index in 0..<8 { ownSum += Int(own[Int(code[8 + index])]) &* ownWeights[index] }
    let check = (11 - ownSum % 11) % 11
    let ownCheck = check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
    return worst != Self.none && Int(values[Int(code[17])]) == (31 - sum % 31) % 31
      && code[16] == ownCheck && !endsInZeros(code)
  }

  private func endsInZeros(_ code: Span<UInt8>) -> Bool {
    let zero = UInt8(ascii: "0")
    return code[15] == zero && code[16] == zero && code[17] == zero
  }
}
