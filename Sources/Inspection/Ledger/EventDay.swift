/// The day of an event beside that of the event before it (事件日期).
///
/// The journal gives the order, so a day before the last one is wrong: a clock jumped back, or
/// somebody dates an event back, which would better a draw's grade or hide this year's draws from
/// its counts. A correction alone may carry such a day, since it is the way to mend one that a
/// clock ran ahead to.
enum EventDay {
  /// What is wrong with an event's day; nil when nothing is, or when one of the days isn't known.
  static func fact(
    of kind: EventKind, _ fields: [String: String], after last: LedgerEvent?
  ) -> LedgerProblem.Fact? {
    guard kind != .correct, let day = day(fields),
      let before = last.flatMap({ self.day($0.fields) }),
      day < before
    else { return nil }
    return .earlierDay(found: day.iso, last: before.iso)
  }

  private static func day(_ fields: [String: String]) -> CalendarDate? {
    fields["at"].flatMap { CalendarDate(iso: $0.prefix(10)) }
  }
}
