/// A ratio that says how the work went, with both numbers (指标): two from seed 000, six from 004.
///
/// The plan of 004 names its six and gives no formula: the definitions are ours.
struct WorkIndex: Sendable {
  /// The name.
  let name: String
  /// What is counted, over what.
  let definition: String
  /// The numerator.
  let part: Int
  /// The denominator; 0 where there is nothing to measure.
  let whole: Int

  /// The ratio in percent; `—` of nothing.
  var text: String { ExactText.percent(part, of: whole) }

  /// The two that must reach 100 % (两个100%, seed 000).
  static func targets(of summary: WorkSummary) -> [WorkIndex] {
    let checks = summary.tasks.flatMap(\.checks)
    return [
      WorkIndex(
        name: "计划完成率", definition: "名单全部检查完毕的任务数 ÷ 本年计划任务数",
        part: summary.tasks.count(where: \.isDone), whole: summary.plannedCount),
      WorkIndex(
        name: "抽查结果公示率", definition: "已公示结果的户次 ÷ 已检查的户次（依法不予公开的除外）",
        part: checks.count { $0.publishedOn != nil && !$0.isExempt },
        whole: checks.count { $0.checkedOn != nil && !$0.isExempt }),
    ]
  }

  /// The six of seed 004, section 18.
  static func six(of summary: WorkSummary) -> [WorkIndex] {
    let (tasks, checks) = (summary.tasks, summary.tasks.flatMap(\.checks))
    let due = checks.filter { check in
      check.publishBy.map { check.publishedOn != nil || $0 < summary.day } ?? false
    }
    let problems = checks.filter(\.isProblem)
    let items = Set(
      tasks.filter { $0.checks.contains { $0.checkedOn != nil } }.flatMap(\.items))
    return [
      WorkIndex(
        name: "抽查经营主体比例", definition: "本年抽中的不同检查对象数 ÷ 最近一次抽取时的名录库总数",
        part: Set(checks.map(\.id)).count, whole: summary.registryCount),
      WorkIndex(
        name: "抽查事项覆盖率", definition: "本年至少完成一次检查的不同事项数 ÷ 随机抽查事项清单的事项数",
        part: items.count, whole: summary.itemCount),
      WorkIndex(
        name: "部门联合监管率", definition: "有配合部门的任务数 ÷ 已抽取的任务数",
        part: tasks.count(where: \.isJoint), whole: tasks.count),
      WorkIndex(
        name: "信用规则关联应用率", definition: "按信用风险分类限定范围、分层或确定比例的任务数 ÷ 已抽取的任务数",
        part: tasks.count(where: \.usesRisk), whole: tasks.count),
      WorkIndex(
        name: "检查结果按时公示率", definition: "在期限内公示的户次 ÷ 已公示或已到公示期限的户次",
        part: due.count(where: \.isPublishedInTime), whole: due.count),
      WorkIndex(
        name: "发现问题处置率", definition: "发现问题并已完结的户次 ÷ 发现问题的户次",
        part: problems.count(where: \.isSettled), whole: problems.count),
    ]
  }
}
