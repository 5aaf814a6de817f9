extension String {
  /// The text in quotation marks as a message shows it, 空白 where there is none (引用).
  var quoted: String { isEmpty ? "空白" : "“\(self)”" }

  /// The text with at most 60 characters left of each part in quotation marks.
  func shorteningQuotations() -> String {
    guard mayHaveLongQuotation else { return self }
    let parts = split(separator: "“", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      let quotation = part.prefix { $0 != "”" }
      text += "“" + String(quotation).cut(to: Self.quotationLimit) + part[quotation.endIndex...]
    }
  }

  /// Whether some part in quotation marks may be too long: it has too many bytes.
  private var mayHaveLongQuotation: Bool {
    var lastThree: UInt32 = 0
    var length: Int?  // Of the part at hand; nil outside of quotation marks.
    for byte in utf8 {
      lastThree = (lastThree << 8 | UInt32(byte)) & 0xFF_FF_FF
      switch lastThree {
      case 0xE2_80_9C: length = 0  // “
      case 0xE2_80_9D: length = nil  // ”
      default: length = length.map { $0 + 1 }
      }
      if let length, length > Self.quotationLimit { return true }
    }
    return false
  }

  /// The beginning of a text longer than so many characters, with `…` for the rest.
  func cut(to limit: Int) -> String {
    utf8.count > limit && count > limit ? prefix(limit) + "…" : self
  }

  private static let quotationLimit = 60
}
