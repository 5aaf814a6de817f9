/// Ids of objects and persons whose code has no canonical form, or who have none (DRAW §1.1, §1.2).
///
/// `N.` and 96 bits of a digest: enough that two different texts never meet by chance, short
/// enough to be typed.
extension CanonicalID {
  /// The id for a number that has no canonical form, such as 企合…字第…号.
  package static func derived(fromNumber number: String) -> Self {
    Self(digestOf: "DR1 no|" + number.asField)
  }

  /// The id for an object without any number.
  ///
  /// `distinguishing` is the value of the first present column among 编号, 批次, 许可证编号 and
  /// 住所, else empty; for an inspector it is the unit (单位).
  package static func derived(fromName name: String, distinguishing: String) -> Self {
    Self(digestOf: "DR1 name|" + name.asField + "|" + distinguishing.asField)
  }

  private init(digestOf text: String) {
    let id = Self(canonical: "N." + Digest(hashing: text).hex.prefix(24).uppercased())
    guard let id else { preconditionFailure("Hexadecimal digits are canonical.") }
    self = id
  }
}

extension String {
  /// Trimmed, and without the separator of hashed texts: `|` becomes `｜`.
  fileprivate var asField: String {
    let trimmed = unicodeScalars.trimmed {
      $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}"
    }
    return String(String.UnicodeScalarView(trimmed.map { $0 == "|" ? "｜" : $0 }))
  }
}
