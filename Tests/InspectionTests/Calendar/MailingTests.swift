import Testing

@testable import Inspection

/// Letters that come back, and what follows.
@Suite struct MailingTests {
  /// Letters, each sent on a day and back five days later.
  private func facts(
    _ days: [String], _ change: (inout CheckFacts) -> Void = { _ in }
  ) -> CheckFacts {
    var facts = CheckFacts(object: .sample("E101"), name: "示例商店")
    facts.mailings = days.map {
      CheckFacts.Mailing(
        sentOn: Samples.day($0), returnedOn: Samples.day($0).adding(days: 5))
    }
    change(&facts)
    return facts
  }

  private func dues(_ facts: CheckFacts) -> [Due] {
    var unknown: Set<Int> = []
    let task = TaskDates(number: 1, name: "示例任务", end: nil, checks: [facts])
    return DeadlineRules(calendar: .embedded, settings: DeadlineSettings(Settings()))
      .dues(of: task, unknown: &unknown)
  }

  @Test(arguments: [
    (["2021-03-01"], "2021-03-16", "2021-03-31"),
    // Too early, too late: another letter, counted from the last.
    (["2021-03-01", "2021-03-15"], "2021-03-30", "2021-04-14"),
    (["2021-03-01", "2021-04-01"], "2021-04-16", "2021-05-01"),
  ])
  func `another letter goes out 15 to 30 days later`(
    days: [String], first: String, last: String
  ) throws {
    let due = try #require(dues(facts(days)).first)
    #expect(due.obligation == .mailing)
    #expect(due.notBefore?.iso == first)
    #expect(due.dueOn.iso == last)
  }

  @Test(arguments: [
    ["2021-03-01", "2021-03-16"], ["2021-03-01", "2021-03-31"],
    ["2021-02-01", "2021-03-10", "2021-03-31"], ["2021-03-01", "2021-03-05", "2021-03-31"],
  ])
  func `two letters 15 to 30 days apart lead to a listing`(days: [String]) {
    #expect(dues(facts(days)).map(\.obligation) == [.reminder, .listing])
  }

  @Test func `a letter that isn't back leads to nothing`() {
    let facts = facts([]) { $0.mailings = [.init(sentOn: Samples.day("2021-03-01"))] }
    #expect(dues(facts) == [])
  }

  /// The second letter came back on 21 March.
  @Test func `the listing is due ten working days after the second letter came back`() {
    let dues = dues(facts(["2021-03-01", "2021-03-16"]))
    #expect(dues.map(\.dueOn.iso) == ["2021-04-02", "2021-04-02"])
  }

  @Test(arguments: [(nil, false), ("2021-03-26", false), ("2021-03-25", true)])
  func `the reminder comes before the listing`(reminded: String?, isDone: Bool) throws {
    let facts = facts(["2021-03-01", "2021-03-16"]) {
      $0.remindedOn = reminded.map(Samples.day)
      $0.listedOn = Samples.day("2021-03-25")
    }
    let reminder = try #require(dues(facts).first { $0.obligation == .reminder })
    #expect((reminder.doneOn != nil) == isDone)
    #expect(reminder.dueOn.iso == "2021-03-25")
  }
}
