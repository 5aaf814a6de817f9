/// The days in which a visit may take place (检查期限); a side that nobody stated is open.
package struct VisitWindow: Hashable, Sendable {
  /// The first day; nil when none is stated.
  package let start: CalendarDate?
  /// The last day; nil when none is stated.
  package let end: CalendarDate?

  /// Nothing is stated, so that any day may do.
  package static let unstated = VisitWindow()

  private init() { (start, end) = (nil, nil) }

  /// Makes a window; nil when it ends before it starts.
  package init?(start: CalendarDate?, end: CalendarDate?) {
    if let start, let end, end < start { return nil }
    self.start = start
    self.end = end
  }

  /// Reads a period in words; nil for words that name no days.
  init?(_ words: String, year: Int?) {
    // Why the words name no days doesn't matter: the caller says that they don't.
    guard let period = try? WrittenPeriod(words, year: year) else { return nil }
    self.init(start: period.start, end: period.end)
  }

  /// The days in both; nil when there are none.
  package func common(with other: Self) -> Self? {
    VisitWindow(
      start: [start, other.start].compactMap(\.self).max(),
      end: [end, other.end].compactMap(\.self).min())
  }

  /// The days in words: `2021-04-01 至 2021-06-30`.
  package var words: String {
    switch (start, end) {
    case (let start?, let end?): "\(start.iso) 至 \(end.iso)"
    case (nil, let end?): "\(end.iso) 前"
    case (let start?, nil): "\(start.iso) 起"
    case (nil, nil): "未注明"
    }
  }
}
