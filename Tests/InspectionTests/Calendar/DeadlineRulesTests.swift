import Sampling
import Testing

@testable import Inspection

/// When what is due, from dated facts alone.
@Suite struct DeadlineRulesTests {
  private func facts(_ change: (inout CheckFacts) -> Void = { _ in }) -> CheckFacts {
    var facts = CheckFacts(object: .sample("E101"), name: "示例商店")
    change(&facts)
    return facts
  }

  private func dues(
    _ checks: [CheckFacts]?, end: String = "2021-06-30", settings: [String: String] = [:]
  ) -> [Due] {
    var unknown: Set<Int> = []
    let task = TaskDates(number: 1, name: "示例任务", end: Samples.day(end), checks: checks)
    let dues = rules(settings).dues(of: task, unknown: &unknown)
    #expect(unknown == [])
    return dues
  }

  private func rules(_ settings: [String: String] = [:]) -> DeadlineRules {
    DeadlineRules(
      calendar: .embedded, settings: DeadlineSettings(Samples.settings(settings)))
  }

  /// The day of the one obligation of a kind; `-` where there is none.
  private func day(_ obligation: Obligation, in dues: [Due]) -> String {
    dues.first { $0.obligation == obligation }?.dueOn.iso ?? "-"
  }

  @Test func `a task that isn't drawn is to be drawn in its time`() {
    let dues = dues(nil)
    #expect(dues.map(\.obligation) == [.draw])
    #expect(dues.map(\.dueOn.iso) == ["2021-06-30"])
    #expect(dues[0].object == nil)
  }

  @Test func `a drawn object is to be checked by the end of its task`() {
    let dues = dues([facts { $0.drawnOn = Samples.day("2021-03-19") }])
    #expect(dues.map(\.obligation) == [.check])
    #expect(dues[0].state(on: Samples.day("2021-06-14")) == .next)
    #expect(dues[0].state(on: Samples.day("2021-06-15")) == .due)
    #expect(dues[0].state(on: Samples.day("2021-06-30")) == .due)
    #expect(dues[0].state(on: Samples.day("2021-07-01")) == .overdue)
    #expect(dues[0].lateDays(on: Samples.day("2021-07-03")) == 3)
  }

  /// One check ended on 12 April with a result on 20 April, the other on 30 April; 1 to 5 May were
  /// off, 25 April and 8 May were worked.
  @Test(
    arguments: [
      ([:], "2021-05-11"), (["公示起算": "检查结果产生"], "2021-05-19"),
      (["公示起算": "抽查任务完成"], "2021-06-01"), (["公示期限": "20日"], "2021-05-02"),
      (["公示起算": "抽查任务完成", "公示期限": "20天"], "2021-05-20"),
    ] as [([String: String], String)])
  func `a result is due from the start that the office set`(
    settings: [String: String], expected: String
  ) {
    let first = facts {
      ($0.endedOn, $0.resultOn) = (Samples.day("2021-04-12"), Samples.day("2021-04-20"))
    }
    let second = facts { $0.endedOn = Samples.day("2021-04-30") }
    #expect(day(.publicity, in: dues([first, second], settings: settings)) == expected)
  }

  @Test func `a task with checks left is done when its time is over`() {
    let done = facts { $0.endedOn = Samples.day("2021-04-12") }
    let settings = ["公示起算": "抽查任务完成", "公示期限": "20日"]
    #expect(day(.publicity, in: dues([done, facts()], settings: settings)) == "2021-07-20")
  }

  @Test func `what is done late says how late`() {
    let due = dues([
      facts {
        $0.endedOn = Samples.day("2021-04-12")
        $0.publishedOn = Samples.day("2021-05-12")
      }
    ]).first { $0.obligation == .publicity }
    #expect(due?.state(on: Samples.day("2021-06-01")) == .done)
    #expect(due?.lateDays(on: Samples.day("2021-06-01")) == 1)
  }

  @Test func `a public result that was corrected is due once more`() {
    let facts = facts {
      $0.endedOn = Samples.day("2021-04-01")
      $0.publishedOn = Samples.day("2021-04-08")
      $0.correctedOn = Samples.day("2021-04-12")
    }
    #expect(day(.republication, in: dues([facts])) == "2021-05-11")
    #expect(dues([facts]).first { $0.obligation == .publicity }?.doneOn == facts.publishedOn)
  }

  @Test func `what the law keeps from the public isn't due`() {
    let facts = facts {
      $0.endedOn = Samples.day("2021-04-01")
      $0.isExempt = true
    }
    #expect(day(.publicity, in: dues([facts])) == "-")
  }

  @Test func `supervision that followed is entered within 20 working days`() {
    let facts = facts { $0.followedUpOn = Samples.day("2021-04-12") }
    #expect(day(.followUp, in: dues([facts])) == "2021-05-11")
  }

  @Test func `what was remedied is public for six months`() {
    let facts = facts {
      $0.publishedOn = Samples.day("2021-05-10")
      $0.remediedOn = Samples.day("2021-08-31")
    }
    #expect(day(.withdrawal, in: dues([facts])) == "2022-02-28")
  }

  @Test func `what was not remedied stays public`() {
    let facts = facts { $0.publishedOn = Samples.day("2021-05-10") }
    #expect(day(.withdrawal, in: dues([facts])) == "-")
  }

  @Test func `an unknown year leaves the deadline out and is named`() {
    var unknown: Set<Int> = []
    let checked = facts { $0.endedOn = Samples.day("2026-12-20") }
    let task = TaskDates(
      number: 1, name: "示例任务", end: Samples.day("2026-12-31"), checks: [checked])
    let dues = rules().dues(of: task, unknown: &unknown)
    #expect(dues.map(\.obligation) == [.check])
    #expect(unknown == [2027])
  }

  @Test func `the office publishes its plan and hands in two reports`() {
    let dues = rules(["年终报告期限": "11月25日", "半年报告已报": "2021-05-20"]).dues(
      of: 2021, planDue: YearDay(month: 3, day: 31), planned: nil)
    #expect(dues.map(\.dueOn.iso) == ["2021-03-31", "2021-05-21", "2021-11-25"])
    let day = Samples.day("2021-06-01")
    #expect(dues.map { $0.state(on: day) } == [.overdue, .done, .next])
  }

  @Test func `dues are in the order of day, task and object`() {
    func due(_ day: String, task: Int?, object: String?) -> Due {
      Due(
        obligation: .check, task: task.map { Due.Task(number: $0, name: "") },
        object: object.map { Due.Object(id: .sample($0), name: "") }, dueOn: Samples.day(day),
        basis: "")
    }
    let sorted = [
      due("2021-03-19", task: 2, object: "E1"), due("2021-03-20", task: nil, object: nil),
      due("2021-03-20", task: 1, object: "E1"), due("2021-03-20", task: 1, object: "E2"),
      due("2021-03-20", task: 10, object: nil),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
