extension String {
  /// The text in the form in which words are compared (比较用的规范形式).
  ///
  /// Full-width ASCII becomes half-width, Latin letters lower-case, and white space and invisible
  /// characters are dropped: `（ 市辖区 ）Ａ` becomes `(市辖区)a`. Names are stored verbatim and
  /// only compared in this form.
  var folded: String {
    if isPlainHan { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isBlank {
      scalars.append(scalar.narrowed.lowerCase)
    }
    return String(scalars)
  }

  /// The text on one line (单行): each line break or other control character becomes a space.
  var oneLine: String {
    split { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
      .joined(separator: " ")
  }
}

extension StringProtocol {
  /// Whether nothing but digits and common Han characters, U+4000 to U+9FFF, stands in the text
  /// (纯汉字数字): folding, trimming and splitting leave it as it is.
  var isPlainHan: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }
}

extension Unicode.Scalar {
  /// The lower-case form of an upper-case Latin letter; any other character as it is.
  fileprivate var lowerCase: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value + 32)) : self
  }
}
