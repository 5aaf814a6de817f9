package import Sampling

/// A custodian's secret number and its seal (封存随机数), made on a machine of his own.
package struct SealedNonce: Sendable {
  /// The number; nobody else knows it before the reveal.
  package let nonce: Nonce

  /// Makes a number from 256 random bits.
  package init(_ first: UInt128, _ second: UInt128) {
    let digits = [first, second].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 32 - text.utf8.count) + text
    }
    guard let nonce = Nonce(hex: digits.joined()) else {
      preconditionFailure("64 hexadecimal digits are a nonce")
    }
    self.nonce = nonce
  }

  /// Makes a number from throws of dice: `H("DR1 dice|" + the digits)`.
  /// - Throws: `CeremonyRefusal.diceTooFew` for fewer throws than `leastThrows`, other characters
  ///   than digits and separators, or throws that are mostly one number.
  package init(dice text: String) throws(CeremonyRefusal) {
    let digits = text.narrowed.filter { !HexText.isSeparator($0) }
    let isThrown = digits.utf8.allSatisfy(\.isDigit) && Set(digits).count >= 4
    guard isThrown, digits.utf8.count >= Self.leastThrows else {
      throw .diceTooFew(found: isThrown ? digits.utf8.count : 0, needed: Self.leastThrows)
    }
    guard let nonce = Nonce(hex: Digest(hashing: "DR1 dice|" + digits).hex) else {
      preconditionFailure("a digest is a nonce")
    }
    self.nonce = nonce
  }

  /// The fewest throws: 50 of a die with six faces are 129 bits.
  package static let leastThrows = 50

  /// The custodian's slip: what to keep secret, what to hand over, and how to check it.
  package var lines: [String] {
    [
      "随机数（保密，装入信封密封，揭示前不得给任何人看）：", "  " + HexText.grouped(nonce.hex), "",
      "封存摘要（交给抽查单位写入承诺书，可以公开）：", "  " + HexText.grouped(nonce.seal.hex), "",
      "核对：printf %s 'DR1 seal|\(nonce.hex)' | sha256sum 的结果就是封存摘要。",
      "公开事件有结果之后，凭随机数揭示：choucha reveal 文件夹 --custodian 姓名",
    ]
  }
}
