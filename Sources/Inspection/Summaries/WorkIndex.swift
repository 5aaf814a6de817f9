/// A ratio that says how the work went, with both numbers (指标): two from seed 000, six from 004.
///
/// The plan of 004 names its six and gives no formula: the definitions are ours.
struct WorkIndex: Sendable {
  /// Something that is counted (计入的对象): a task, a check or an item.
  struct Member: Equatable, Sendable {
    /// The name.
    let name: String
    /// Its code; empty for an item.
    var id = ""
    /// The task, where it is a check.
    var task = ""
    /// Whether it counts in the numerator, too; nil where it counts in neither.
    let isPart: Bool?
    /// What else there is to say.
    var note = ""
  }

  /// The name.
  let name: String
  /// What is counted, over what.
  let definition: String
  /// All that is counted, as far as the ledger lists it.
  let members: [Member]
  /// The denominator; 0 where there is nothing to measure.
  let whole: Int

  /// Makes an index of members, whose number is the denominator where nothing else is.
  init(_ name: String, _ definition: String, _ members: [Member], whole: Int? = nil) {
    (self.name, self.definition, self.members) = (name, definition, members)
    self.whole = whole ?? members.count { $0.isPart != nil }
  }

  /// The numerator.
  var part: Int { members.count { $0.isPart == true } }

  /// The ratio in percent; `—` of nothing.
  var text: String { ExactText.percent(part, of: whole) }

  /// The two that must reach 100 % (两个100%, seed 000).
  static func targets(of summary: WorkSummary) -> [WorkIndex] {
    let done = Set(summary.tasks.filter(\.isDone).map(\.number))
    return [
      WorkIndex(
        "计划完成率", "名单全部检查完毕的任务数 ÷ 本年计划任务数",
        summary.planned.map {
          Member(name: $0.name, id: "任务\($0.number)", isPart: done.contains($0.number))
        }),
      WorkIndex(
        "抽查结果公示率", "已公示结果的户次 ÷ 已检查的户次（依法不予公开的除外）",
        summary.members(where: { $0.checkedOn != nil && !$0.isExempt }) { $0.publishedOn != nil }),
    ]
  }

  /// The six of seed 004, section 18.
  static func six(of summary: WorkSummary) -> [WorkIndex] {
    [
      WorkIndex(
        "抽查经营主体比例", "本年抽中的不同检查对象数 ÷ 最近一次抽取时的名录库总数", summary.drawnObjects,
        whole: summary.registryCount),
      WorkIndex(
        "抽查事项覆盖率", "本年至少完成一次检查的不同事项数 ÷ 随机抽查事项清单的事项数", summary.checkedItems,
        whole: summary.checklist.count),
      WorkIndex(
        "部门联合监管率", "有配合部门的任务数 ÷ 已抽取的任务数", summary.members(of: \.isJoint)),
      WorkIndex(
        "信用规则关联应用率", "按信用风险分类限定范围、分层或确定比例的任务数 ÷ 已抽取的任务数",
        summary.members(of: \.usesRisk)),
      WorkIndex(
        "检查结果按时公示率", "在期限内公示的户次 ÷ 已公示或已到公示期限的户次",
        summary.members(
          where: { check in
            check.publishBy.map { check.publishedOn != nil || $0 < summary.day } ?? false
          }, isPart: \.isPublishedInTime)),
      WorkIndex(
        "发现问题处置率", "发现问题并已完结的户次 ÷ 发现问题的户次",
        summary.members(where: \.isProblem, isPart: \.isSettled)),
    ]
  }
}

extension WorkSummary {
  /// The drawn tasks.
  fileprivate func members(of isPart: (TaskWork) -> Bool) -> [WorkIndex.Member] {
    tasks.map { .init(name: $0.name, id: "任务\($0.number)", isPart: isPart($0)) }
  }

  /// Some of the checks.
  fileprivate func members(
    where isCounted: (CheckOutcome) -> Bool, isPart: (CheckOutcome) -> Bool
  ) -> [WorkIndex.Member] {
    tasks.flatMap { task in
      task.checks.filter(isCounted).map { check in
        WorkIndex.Member(
          name: check.name, id: check.id, task: task.name, isPart: isPart(check),
          note: check.days)
      }
    }
  }

  /// Every object once, under the first task that drew it.
  fileprivate var drawnObjects: [WorkIndex.Member] {
    var seen: Set<String> = []
    return members(where: { seen.insert($0.id).inserted }, isPart: { _ in true })
  }

  /// The checklist's items, and those that were checked without standing there.
  fileprivate var checkedItems: [WorkIndex.Member] {
    let checked = tasks.filter { $0.checks.contains { $0.checkedOn != nil } }.flatMap(\.items)
    let (done, listed) = (Set(checked), Set(checklist))
    return checklist.map { .init(name: $0, isPart: done.contains($0)) }
      + done.subtracting(listed).sorted().map {
        .init(name: $0, isPart: nil, note: "已检查，但不在现行清单中，不计")
      }
  }
}

extension CheckOutcome {
  /// The days that decide on an index, in words.
  fileprivate var days: String {
    [("检查", checkedOn), ("公示期限", publishBy), ("公示", publishedOn)].compactMap { name, day in
      day.map { "\(name) \($0.iso)" }
    }.joined(separator: "，")
  }
}
