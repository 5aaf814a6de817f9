/// The canonical identifier of an entity or inspector (标识): 1–55 characters of `[0-9A-Z._-]`.
///
/// Format DR1 §2.1. At most 55 characters, so that key and id fill two SHA-256 blocks.
package struct CanonicalID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Thrown for a text that has no canonical form; nothing is guessed.
  package struct Rejection: Error, Hashable {
    /// The text as it was given.
    package let raw: String
  }

  /// The canonical text.
  package let text: String

  /// Folds full-width ASCII, strips outer white space and upper-cases Latin letters.
  /// - Throws: `Rejection` when what remains is not 1–55 of `[0-9A-Z._-]`.
  package init(_ raw: String) throws(Rejection) {
    let folded = String(String.UnicodeScalarView(raw.unicodeScalars.map(Self.narrow)))
    let trimmed = folded.unicodeScalars.trimmed { $0.properties.isWhitespace }
    let upper = trimmed.map { ("a"..."z").contains($0) ? Unicode.Scalar($0.value - 32)! : $0 }
    guard (1...55).contains(upper.count), upper.allSatisfy(Self.isAllowed) else {
      throw Rejection(raw: raw)
    }
    text = String(String.UnicodeScalarView(upper))
  }

  /// The canonical text.
  package var description: String { text }

  /// Bytewise order, which for these characters is also the order of the texts.
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar) || "._-".unicodeScalars.contains(scalar)
  }
}

extension Collection where Element == Unicode.Scalar, Self: BidirectionalCollection {
  fileprivate func trimmed(_ isOuter: (Unicode.Scalar) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !isOuter($0) }),
      let last = lastIndex(where: { !isOuter($0) })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
