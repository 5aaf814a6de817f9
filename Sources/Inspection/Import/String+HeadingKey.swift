extension String {
  /// The form in which headings are compared (表头比对形式): full-width ASCII folded, white space,
  /// line breaks, `*`, `:` and (必填)/(选填) removed, Latin letters in lower case.
  ///
  /// `"是否   检查"` and `"＊是否检查："` are equal.
  package var headingKey: String {
    let traits = ByteTraits.ofAll
    guard utf8.contains(where: { traits[Int($0)] & ByteTraits.changesKey.rawValue != 0 })
    else { return self }
    return String(decoding: Array(utf8)[...].headingKey, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// `String.headingKey` of UTF-8 bytes.
  var headingKey: [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(count)
    var rest = self
    while let byte = rest.first {
      let blank = rest.blankLengthAtStart
      let folded = rest.foldedASCII
      if blank == 0 { key.appendHeadingByte(folded ?? byte) }
      rest = rest.dropFirst(blank > 0 ? blank : folded == nil || byte < 0x80 ? 1 : 3)
    }
    for mark in Self.marks where key.count > mark.count { key.remove(mark) }
    return key
  }

  private static let marks = ["(必填)", "(选填)"].map { Array($0.utf8) }

  /// The ASCII character at the start, folded from its full-width form if need be; nil for others.
  private var foldedASCII: UInt8? {
    guard let first, first >= 0x80 else { return first }
    guard first == 0xEF, count > 2, case let second = self[startIndex + 1],
      second == 0xBC || second == 0xBD
    else { return nil }
    let offset = Int(second & 1) << 6 | Int(self[startIndex + 2] & 0x3F)
    return (1...94).contains(offset) ? UInt8(offset + 0x20) : nil
  }
}

extension [UInt8] {
  fileprivate mutating func appendHeadingByte(_ byte: UInt8) {
    guard byte != UInt8(ascii: "*"), byte != UInt8(ascii: ":") else { return }
    append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte)
  }

  fileprivate mutating func remove(_ mark: [UInt8]) {
    guard contains(mark[0]), let start = firstRange(of: mark) else { return }
    removeSubrange(start)
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
