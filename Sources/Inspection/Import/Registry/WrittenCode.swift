import Sampling

/// A code or number as a registry's cell holds it (代码写法), and what it stands for.
struct WrittenCode {
  /// The code as it is printed: width and case folded, without wrappers and inner spaces.
  let text: String
  /// The id that is drawn (DRAW §1.1).
  let id: CanonicalID
  /// What is odd about it; the code is used all the same.
  let warnings: [RegistryProblem]

  /// Reads a text cell.
  /// - Throws: `exponentCode`, `numericCode`, `truncatedCode`, `personalNumber`, `severalCodes` or
  ///   `reservedCode`.
  init(_ bytes: ArraySlice<UInt8>) throws(RegistryProblem) {
    let written = String(decoding: bytes, as: UTF8.self)
    guard !bytes.allSatisfy(\.isCodeCharacter) else {
      self = try Self(clean: Array(bytes), of: written, noting: [])
      return
    }
    if let code = try SeveralCodes(written)?.one() {
      let note = RegistryProblem.codeBesideNumber(used: code)
      self = try Self(clean: Array(code.utf8), of: written, noting: [note])
      return
    }
    let clean = Self.clean(written)
    let isTidy = clean.elementsEqual(bytes.trimmingSpaces)
    let note = RegistryProblem.codeTidied(
      from: written, to: String(decoding: clean, as: UTF8.self))
    self = try Self(clean: clean, of: written, noting: isTidy ? [] : [note])
  }

  private init(
    clean: [UInt8], of written: String, noting notes: [RegistryProblem]
  ) throws(RegistryProblem) {
    if let damage = CodeDamage(clean[...]) { throw damage.problem(written: written) }
    text = String(decoding: clean, as: UTF8.self)
    id = try Self.id(of: text)
    warnings = notes + Self.doubts(about: clean[...], text)
  }

  private static func id(of text: String) throws(RegistryProblem) -> CanonicalID {
    do {
      return try CanonicalID(code: text)
    } catch {
      guard error.reason == .malformed else { throw .reservedCode(text) }
      return CanonicalID.derived(fromNumber: text)
    }
  }

  /// Unwraps `="…"`, `'…` and quotes, folds width and case, and removes all blank characters.
  ///
  /// Hyphens go only where what remains is a code with right check characters.
  static func clean(_ written: String) -> [UInt8] {
    if written.isPlainHan { return Array(written.utf8) }
    var scalars = written.unicodeScalars.map(\.narrowed).filter { !$0.isBlank && !$0.isFormat }
    if scalars.first == "=" { scalars.removeFirst() }
    while let first = scalars.first, "\"'’‘`“”".unicodeScalars.contains(first) {
      scalars.removeFirst()
    }
    while let last = scalars.last, "\"'’‘`“”".unicodeScalars.contains(last) { scalars.removeLast() }
    let folded = scalars.map {
      ("a"..."z").contains($0) ? Unicode.Scalar(UInt8($0.value - 32)) : $0
    }
    let bare = folded.filter { !"-–—‐".unicodeScalars.contains($0) }
    let bytes = Array(String(String.UnicodeScalarView(bare)).utf8)
    return bare.count < folded.count && doubts(about: bytes[...], "").isEmpty && bytes.isChecked
      ? bytes : Array(String(String.UnicodeScalarView(folded)).utf8)
  }

  private static func doubts(about bytes: ArraySlice<UInt8>, _ text: String) -> [RegistryProblem] {
    if let code = CreditCode(bytes) {
      if !code.hasValidCheckCharacter {
        return [.wrongCheckCharacter(text, likely: LikelyCode.text(for: bytes))]
      }
      if !code.hasValidOrganisationCode { return [.wrongOrganisationCode(text)] }
      return CodeDamage.endsInZeros(bytes) ? [.endsInZeros(text)] : []
    }
    if let number = RegistrationNumber(bytes) {
      return number.hasValidCheckDigit ? [] : [.wrongCheckDigit(text)]
    }
    let isOldNumber = bytes.count == 13 && bytes.allSatisfy(\.isDigit) || text.contains("字第")
    return isOldNumber ? [] : [.unusualCode(text, likely: LikelyCode.text(for: bytes))]
  }
}

extension [UInt8] {
  /// Whether it is long enough for a code that carries its own check.
  fileprivate var isChecked: Bool { count == 18 || count == 15 }
}

extension ArraySlice<UInt8> {
  /// The text without spaces at its ends, which need no mention.
  fileprivate var trimmingSpaces: ArraySlice<UInt8> {
    let text = drop { $0 == UInt8(ascii: " ") }
    return text[..<(text.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? text.startIndex)]
  }
}

extension UInt8 {
  /// Whether it is a digit or an upper-case Latin letter.
  fileprivate var isCodeCharacter: Bool {
    isDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}

extension Unicode.Scalar {
  /// Whether it only steers layout, like U+200B to U+200F and U+2060.
  fileprivate var isFormat: Bool { properties.generalCategory == .format }
}
