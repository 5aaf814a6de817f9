/// The time between two letters to an enterprise that can't be reached (两次邮寄的间隔).
///
/// Not less than 15 days and not more than 30 (seed 003 四(一), 企业经营异常名录管理暂行办法 article 9).
package enum MailingInterval {
  /// The days that may lie between, counted from the first letter.
  package static let days = 15...30

  /// The first two letters by which an enterprise counts as unreachable; nil while there are none.
  ///
  /// Both came back, in the time that may lie between them.
  package static func proof(
    in mailings: [CheckFacts.Mailing]
  ) -> (first: CheckFacts.Mailing, second: CheckFacts.Mailing)? {
    let returned = mailings.filter { $0.returnedOn != nil }
    for (index, second) in returned.enumerated() {
      let first = returned[..<index].first { days.contains($0.sentOn.days(until: second.sentOn)) }
      if let first { return (first, second) }
    }
    return nil
  }

  /// The first and the last day for the letter after another.
  package static func window(after mailing: CheckFacts.Mailing) -> ClosedRange<CalendarDate> {
    mailing.sentOn.adding(days: days.lowerBound)...mailing.sentOn.adding(days: days.upperBound)
  }
}
