package import Sampling

extension Settings {
  /// The value of a setting with its cell; nil where the office sets none.
  package subscript(setting: Setting) -> LocatedText? { values[setting.rawValue.headingKey] }

  /// The value in words; nil where the office sets none.
  package func text(_ setting: Setting) -> String? { self[setting]?.text }

  /// The value as a whole number; nil where the office sets none.
  package func integer(_ setting: Setting) -> Int? {
    self[setting].flatMap { Int(written: $0.text) }
  }

  /// The value as a whole percentage; nil where the office sets none.
  package func percent(_ setting: Setting) -> Int? {
    self[setting].flatMap { Int(percent: $0.text) }
  }

  /// The value as an exact ratio; nil where the office sets none.
  func ratio(_ setting: Setting) -> Ratio? {
    self[setting].flatMap { Ratio(setting: $0.text) }
  }

  /// The value as one of the words of an enumeration; nil where the office sets none.
  package func choice<Choice: RawRepresentable>(
    _ setting: Setting
  ) -> Choice? where Choice.RawValue == String {
    self[setting].flatMap { Choice(rawValue: $0.text) }
  }

  /// The value as a flag; nil where the office sets none.
  package func flag(_ setting: Setting) -> Bool? {
    self[setting].flatMap { Bool(written: $0.text) }
  }

  /// The value as a list; nil where the office sets none.
  package func list(_ setting: Setting) -> [String]? {
    self[setting].map { WrittenList.values(in: $0.text) }
  }
}

extension Settings {
  /// The keys that are the office's own (公钥); nil where it names none.
  package var trustedKeys: [PublicKey]? {
    self[.publicKeys].flatMap { [PublicKey](written: $0.text) }
  }
}

extension [PublicKey] {
  /// Reads keys of 64 hexadecimal digits each, with blanks and separators anywhere; nil for
  /// anything else.
  init?(written text: String) {
    let digits = text.folded.filter { !"、，,；;".contains($0) }
    guard !digits.isEmpty, digits.utf8.count.isMultiple(of: 64) else { return nil }
    self = stride(from: 0, to: digits.utf8.count, by: 64).compactMap { start in
      PublicKey(hex: String(digits.dropFirst(start).prefix(64)))
    }
    guard count == digits.utf8.count / 64 else { return nil }
  }
}

extension Ratio {
  /// Reads a percentage above 0 and up to 100; nil for anything else.
  init?(setting text: String) {
    guard let ratio = Ratio(percent: text.folded), ratio.numerator > 0,
      ratio.numerator <= ratio.denominator
    else { return nil }
    self = ratio
  }
}
