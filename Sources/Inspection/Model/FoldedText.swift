extension String {
  /// The text in the form in which words are compared (比较用的规范形式).
  ///
  /// Full-width ASCII becomes half-width, Latin letters lower-case, and white space and invisible
  /// characters are dropped: `（ 市辖区 ）Ａ` becomes `(市辖区)a`. Names are stored verbatim and
  /// only compared in this form.
  var folded: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isInvisible {
      scalars.append(scalar.narrow.lowerCase)
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether the character leaves no mark: white space, U+200B, U+FEFF.
  var isInvisible: Bool { properties.isWhitespace || value == 0x200B || value == 0xFEFF }

  /// The half-width form of full-width ASCII; any other character as it is.
  var narrow: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(UInt8(value - 0xFEE0))
  }

  /// The lower-case form of an upper-case Latin letter; any other character as it is.
  var lowerCase: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value + 32)) : self
  }
}
