/// A code of a stratum, a reason or a pool (代码): 1–32 characters of `[0-9A-Za-z._-]`.
///
/// Codes, not Chinese names, so no collation or normalisation can matter (DRAW §2.1).
package struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let characters: InlineText<5>

  /// Takes a code, nil when it is not 1–32 of `[0-9A-Za-z._-]`.
  package init?(_ text: String) {
    self.init(text.utf8.span)
  }

  /// Takes the bytes of a code, nil when they are not 1–32 of `[0-9A-Za-z._-]`.
  package init?(_ bytes: Span<UInt8>) {
    guard bytes.count <= 32, let characters = InlineText<5>(bytes, of: .word) else { return nil }
    self.characters = characters
  }

  /// How many of the first bytes are a code, behind which another byte stands or nothing; nil where
  /// there is none.
  package static func prefixCount(of bytes: Span<UInt8>) -> Int? {
    let count = ASCIISet.word.prefixCount(of: bytes)
    return (1...32).contains(count) ? count : nil
  }

  /// The code itself.
  package var text: String { characters.text }

  /// The code itself.
  package var description: String { text }

  /// Appends the code.
  package func append(to bytes: inout [UInt8]) {
    characters.withBytes { bytes.append(copying: $0) }
  }

  /// Bytewise order, which for these characters is also the order of the texts.
  package static func < (left: Self, right: Self) -> Bool { left.characters < right.characters }
}

extension Code: ExpressibleByStringLiteral {
  /// A code that stands in the source, such as `"ALL"`.
  package init(stringLiteral text: String) {
    guard let code = Code(text) else { preconditionFailure("A code is 1–32 of [0-9A-Za-z._-].") }
    self = code
  }
}

extension Code {
  /// The name of a pool: pools with the same members are one pool (DRAW §1.7).
  ///
  /// `P.` and the first 16 hexadecimal digits of the digest of the members: a name that somebody
  /// may choose would steer the draw.
  package static func pool(of members: some Sequence<CanonicalID>) -> Self {
    let ids = Set(members).sorted().map(\.text).joined(separator: ",")
    return Self(stringLiteral: "P." + Digest(hashing: "DR1 pool|" + ids).hex.prefix(16))
  }
}

extension String {
  /// Whether the text has a length in the range and only characters of `[0-9A-Za-z._-]`.
  func isWord(of length: ClosedRange<Int>) -> Bool {
    length.contains(utf8.count) && utf8.allSatisfy(ASCIISet.word.contains)
  }
}
