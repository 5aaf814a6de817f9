/// What follows when letters to an enterprise come back (seed 003 四(一)、(二)).
extension DeadlineRules {
  /// The next letter, while two that came back don't prove that the enterprise can't be reached.
  func mailing(_ facts: CheckFacts, _ task: TaskDates) -> [Due] {
    guard let last = facts.mailings.last, last.returnedOn != nil, facts.endedOn == nil,
      MailingInterval.proof(in: facts.mailings) == nil
    else { return [] }
    let window = MailingInterval.window(after: last)
    let days = MailingInterval.days
    return [
      Due(
        obligation: .mailing, startedOn: last.sentOn, notBefore: window.lowerBound,
        dueOn: window.upperBound,
        basis: basis(.mailing, "两次邮寄间隔 \(days.lowerBound)—\(days.upperBound) 日"))
    ]
  }

  /// The listing of an enterprise that can't be reached, and the call before it.
  func listing(_ facts: CheckFacts, _ task: TaskDates) throws(CalendarProblem) -> [Due] {
    guard let start = MailingInterval.proof(in: facts.mailings)?.second.returnedOn else {
      return []
    }
    let last = try settings.listing.lastDay(after: start, in: calendar)
    let isReminded = facts.remindedOn.map { $0 <= facts.listedOn ?? $0 } ?? false
    return [
      Due(
        obligation: .reminder, startedOn: start, dueOn: min(last, facts.listedOn ?? last),
        doneOn: isReminded ? facts.remindedOn : nil, basis: basis(.reminder, "列入以前电话或者短信提醒")),
      Due(
        obligation: .listing, startedOn: start, notBefore: facts.remindedOn, dueOn: last,
        doneOn: facts.listedOn,
        basis: basis(.listing, "两次邮寄退回之日起 \(settings.listing.words)内")),
    ]
  }
}
