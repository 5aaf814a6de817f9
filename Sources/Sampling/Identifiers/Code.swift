/// A code of a stratum, a reason or a pool (代码): 1–32 characters of `[0-9A-Za-z._-]`.
///
/// Codes, not Chinese names, so no collation or normalisation can matter (DRAW §2.1).
package struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code itself.
  package let text: String

  /// Takes a code, nil when it is not 1–32 of `[0-9A-Za-z._-]`.
  package init?(_ text: String) {
    guard text.isWord(of: 1...32) else { return nil }
    self.text = text
  }

  /// The code itself.
  package var description: String { text }

  /// Bytewise order, which for these characters is also the order of the texts.
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Code: ExpressibleByStringLiteral {
  /// A code that stands in the source, such as `"ALL"`.
  package init(stringLiteral text: String) {
    precondition(text.isWord(of: 1...32), "A code is 1–32 of [0-9A-Za-z._-].")
    self.text = text
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
    length.contains(utf8.count)
      && unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || ("A"..."Z").contains($0) || ("a"..."z").contains($0)
          || $0 == "." || $0 == "_" || $0 == "-"
      }
  }
}
