package import Sampling

/// What is known of one object's check, as dated facts (检查的日期): deadlines need nothing else.
///
/// A day is nil until the thing has happened.
package struct CheckFacts: Hashable, Sendable {
  /// A letter to the registered address (邮寄).
  package struct Mailing: Hashable, Sendable {
    /// The day on which it was sent (邮寄日期).
    package let sentOn: CalendarDate
    /// The day on which it came back undelivered (退信日期).
    package let returnedOn: CalendarDate?

    /// Makes a letter.
    package init(sentOn: CalendarDate, returnedOn: CalendarDate? = nil) {
      self.sentOn = sentOn
      self.returnedOn = returnedOn
    }
  }

  /// The object.
  package let object: CanonicalID
  /// Its name.
  package let name: String
  /// It was drawn (抽取日期).
  package var drawnOn: CalendarDate?
  /// The check is over (检查结束).
  package var endedOn: CalendarDate?
  /// The result is established (检查结果产生).
  package var resultOn: CalendarDate?
  /// The result is entered into the platform (录入).
  package var enteredOn: CalendarDate?
  /// The result is public (公示).
  package var publishedOn: CalendarDate?
  /// The public result was corrected (更正).
  package var correctedOn: CalendarDate?
  /// The result is public as it stands since the correction (更正公示).
  package var republishedOn: CalendarDate?
  /// Whether the law keeps the result from the public (依法不予公开).
  package var isExempt = false
  /// The letters that weren't signed for, in the order in which they were sent.
  package var mailings: [Mailing] = []
  /// The enterprise was called or sent a text message before it is listed (列异提醒).
  package var remindedOn: CalendarDate?
  /// It was listed (列入经营异常名录).
  package var listedOn: CalendarDate?
  /// The supervision that followed is complete (后续监管完成).
  package var followedUpOn: CalendarDate?
  /// The result of that is entered (后续监管结果录入).
  package var followUpEnteredOn: CalendarDate?
  /// What was wrong is remedied (整改完成); nil also where nothing was.
  package var remediedOn: CalendarDate?
  /// The result is no longer public (停止公示).
  package var withdrawnOn: CalendarDate?

  /// Makes the facts of an object of which nothing is known yet.
  package init(object: CanonicalID, name: String) {
    self.object = object
    self.name = name
  }
}

/// A task with what is known of its checks (任务的日期).
package struct TaskDates: Sendable {
  /// The task's number in the plan.
  package let number: Int
  /// Its name.
  package let name: String
  /// Its last day (任务期限); nil where the plan gives none.
  package let end: CalendarDate?
  /// The checks in the order of the list; nil before the draw.
  package var checks: [CheckFacts]?

  /// Makes a task.
  package init(number: Int, name: String, end: CalendarDate?, checks: [CheckFacts]? = nil) {
    self.number = number
    self.name = name
    self.end = end
    self.checks = checks
  }

  /// When the task is done (抽查任务完成): the last check is over, or the time for it where some
  /// aren't; nil when neither is known.
  var doneOn: CalendarDate? {
    let ends = (checks ?? []).map(\.endedOn)
    return ends.contains(nil) || ends.isEmpty ? end : ends.compactMap(\.self).max()
  }
}
