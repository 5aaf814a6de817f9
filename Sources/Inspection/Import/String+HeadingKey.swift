extension String {
  /// The form in which headings are compared (表头比对形式): full-width ASCII folded, white space,
  /// line breaks, `*`, `:` and (必填)/(选填) removed, Latin letters in lower case.
  ///
  /// `"是否   检查"` and `"＊是否检查："` are equal.
  package var headingKey: String {
    var key = String(String.UnicodeScalarView(unicodeScalars.compactMap(Self.headingScalar)))
    for mark in ["(必填)", "(选填)"] where key.utf8.count > mark.utf8.count {
      guard let range = key.firstRange(of: mark) else { continue }
      key.removeSubrange(range)
    }
    return key
  }

  private static func headingScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let folded = scalar.narrowed
    if folded.isBlank || folded == "*" || folded == ":" { return nil }
    return ("A"..."Z").contains(folded) ? Unicode.Scalar(folded.value + 32) : folded
  }
}

extension Unicode.Scalar {
  /// The ASCII scalar of a full-width form (全角转半角), every other scalar itself.
  var narrowed: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// Whether nothing is printed for it: Unicode White_Space, U+200B and U+FEFF.
  var isBlank: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return value == 0x200B || value == 0xFEFF || properties.isWhitespace
  }
}
