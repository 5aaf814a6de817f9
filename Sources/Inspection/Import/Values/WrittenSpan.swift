/// Two days as clerks write them in one cell (起止日期): 2021-01-01至2026-12-31, 2021.1.1-长期.
struct WrittenSpan: Hashable {
  /// The first day.
  let first: CalendarDate
  /// The last day, which isn't before the first, or the word that there is none.
  let last: WrittenDate

  /// The UTF-8 bytes of the longest text that is searched for two days, which takes quadratic time.
  static let maximumLength = 200

  /// The UTF-8 bytes of the shortest span, two serial numbers and a dash; a single day is mostly shorter.
  private static let minimumLength = 11

  /// Reads a first and a last day; nil for anything else, and for a last day before the first.
  init?(_ text: String) {
    guard (Self.minimumLength...Self.maximumLength).contains(text.utf8.count) else { return nil }
    for mark in text.indices where "-—–―－~～至到".contains(text[mark]) {
      let after = text[text.index(after: mark)...]
      guard case .day(let first)? = WrittenDate(String(text[..<mark])),
        let last = WrittenDate(String(after))
      else { continue }
      if let day = last.lastDay, day < first { return nil }
      (self.first, self.last) = (first, last)
      return
    }
    return nil
  }
}
