extension String {
  /// The text in quotation marks as a message shows it, 空白 where there is none (引用).
  var quoted: String { isEmpty ? "空白" : "“\(self)”" }

  /// The text with at most 60 characters left of each part in quotation marks.
  func shorteningQuotations() -> String {
    guard utf8.count > Self.quotationLimit else { return self }
    let parts = split(separator: "“", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      let quotation = part.prefix { $0 != "”" }
      text += "“" + String(quotation).cut(to: Self.quotationLimit) + part[quotation.endIndex...]
    }
  }

  /// The beginning of a text longer than so many characters, with `…` for the rest.
  func cut(to limit: Int) -> String {
    utf8.count > limit && count > limit ? prefix(limit) + "…" : self
  }

  private static let quotationLimit = 60
}
