/// The canonical identifier of an entity or inspector (标识): 1–55 characters of `[0-9A-Z._-]`.
///
/// Format DR1 §2.1. At most 55 characters, so that key and id fill two SHA-256 blocks. Full-width
/// ASCII is folded, outer white space stripped and Latin letters upper-cased; nothing else is
/// guessed, so one object has one id whichever way its code was typed.
package struct CanonicalID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Thrown for a text that has no canonical form; nothing is guessed.
  package struct Rejection: Error, Hashable {
    /// Why a text can't be an identifier.
    package enum Reason: Hashable, Sendable {
      /// What remains is not 1–55 of `[0-9A-Z._-]`.
      case malformed
      /// It starts with `N.`, which marks the ids of objects without a code.
      case reserved
    }

    /// The text as it was given.
    package let raw: String
    /// Why it was rejected.
    package let reason: Reason
  }

  /// Seven words hold 55 characters.
  private let characters: InlineText<7>

  /// Folds full-width ASCII, strips outer white space and upper-cases Latin letters.
  ///
  /// Ids that were derived (`N.`) are accepted; for a code typed by people use `init(code:)`.
  /// - Throws: `Rejection` when what remains is not 1–55 of `[0-9A-Z._-]`.
  package init(_ raw: String) throws(Rejection) {
    if let canonical = Self(canonical: raw) {
      self = canonical
      return
    }
    // Most of what can't be an id has Han characters: 平市监执12345号.
    guard raw.unicodeScalars.allSatisfy({ $0.foldedToASCII.isASCII || $0.properties.isWhitespace })
    else { throw Rejection(raw: raw, reason: .malformed) }
    let narrow = String.UnicodeScalarView(raw.unicodeScalars.lazy.map(\.foldedToASCII))
    let upper = narrow.trimmed { $0.properties.isWhitespace }.lazy.map(\.upperCasedASCII)
    guard let canonical = Self(canonical: String(String.UnicodeScalarView(upper))) else {
      throw Rejection(raw: raw, reason: .malformed)
    }
    self = canonical
  }

  /// The id of an object from its code as people wrote it (统一社会信用代码、注册号、执法证号).
  /// - Throws: `Rejection` as `init(_:)`, and for a code that starts with `N.` (DRAW §1.1).
  package init(code raw: String) throws(Rejection) {
    try self.init(raw)
    guard !text.utf8.starts(with: "N.".utf8) else { throw Rejection(raw: raw, reason: .reserved) }
  }

  /// Takes a text that is canonical already, nil for any other.
  package init?(canonical text: String) {
    self.init(canonical: text.utf8.span)
  }

  /// Takes the bytes of a text that is canonical already, nil for any other.
  package init?(canonical bytes: Span<UInt8>) {
    guard let characters = InlineText<7>(bytes, of: .id) else { return nil }
    self.characters = characters
  }

  /// Takes the bytes of a text that is known to be canonical.
  init(ofCanonical bytes: Span<UInt8>) {
    guard let id = Self(canonical: bytes) else {
      preconditionFailure("The bytes were found to be canonical before.")
    }
    self = id
  }

  /// How many of the first bytes are a canonical text, behind which another byte stands or nothing;
  /// nil where there is none.
  package static func prefixCount(of bytes: Span<UInt8>) -> Int? {
    let count = ASCIISet.id.prefixCount(of: bytes)
    return (1...55).contains(count) ? count : nil
  }

  /// The canonical text.
  package var text: String { characters.text }

  /// The canonical text.
  package var description: String { text }

  /// Appends the canonical text.
  package func append(to bytes: inout [UInt8]) { withBytes { bytes.append(copying: $0) } }

  /// Lends the bytes of the canonical text.
  func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result { characters.withBytes(body) }

  /// Bytewise order, which for these characters is also the order of the texts.
  package static func < (left: Self, right: Self) -> Bool { left.characters < right.characters }
}

extension Unicode.Scalar {
  fileprivate var foldedToASCII: Self {
    ("\u{FF01}"..."\u{FF5E}").contains(self) ? Self(UInt8(value - 0xFEE0)) : self
  }

  fileprivate var upperCasedASCII: Self {
    ("a"..."z").contains(self) ? Self(UInt8(value - 32)) : self
  }
}

extension BidirectionalCollection<Unicode.Scalar> {
  /// Without the scalars at both ends that satisfy the condition.
  func trimmed(_ isOuter: (Unicode.Scalar) -> Bool) -> SubSequence {
    guard let first = firstIndex(where: { !isOuter($0) }),
      let last = lastIndex(where: { !isOuter($0) })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
