internal import Sampling

/// What people want to know of a committed task, in words (任务情况): the facts of the forms.
struct TaskFacts {
  /// The plan and what it comes to.
  let plan: TaskPlan
  /// Who may be sent.
  let staffing: StaffingPlanner
  /// The office's settings.
  let settings: Settings
  /// The year of the plan.
  let year: Int
  /// How many recusals were declared for officers who may be sent.
  let recusalCount: Int
  /// Which draw of this task it is, from 1.
  let attempt: Int
  /// Why the draws before it are void, newest last.
  let voidReasons: [String]
  /// Whether it is a test draw.
  let isTest: Bool

  /// The facts in the order in which people read them.
  var fields: DrawRecord.Fields { identity + work + numbers + order + circumstances }

  private var identity: DrawRecord.Fields {
    let task = plan.task
    return [
      .init("单位名称", settings.text(.officeName) ?? ""),
      .init("年度", String(year)),
      .init("计划编号", task.planCode),
      .init("任务序号", String(task.number)),
      .init("任务编号", task.code),
      .init("任务名称", task.name),
      .init("抽查类型", task.kind),
      .init("抽查事项", task.items.map(\.text).joined(separator: "、")),
      .init("抽查对象范围", task.scope.text),
    ]
  }

  private var work: DrawRecord.Fields {
    let task = plan.task
    return [
      .init("发起部门", staffing.initiatorName),
      .init("配合部门", task.partners.joined(separator: "、")),
      .init("任务期限", Self.period(of: task)),
      .init("检查方式", task.method),
      .init("选派方式", staffing.mode.rawValue),
      .init("抽查所", task.stations.joined(separator: "、")),
      .init("组长来源", (staffing.leaderSource ?? .initiator).rawValue),
      .init("每组人数", staffing.composition),
      .init("回避情况", recusalCount == 0 ? "无" : "已申报回避 \(recusalCount) 项，抽取时已排除"),
    ]
  }

  private var numbers: DrawRecord.Fields {
    let excluded = plan.excluded
    return [
      .init("名录库总数", String(plan.registryCount)),
      .init("候选库数", String(plan.frame.count)),
      .init("剔除数", String(excluded.values.reduce(0, +))),
      .init("剔除原因", ExclusionWords.text(of: excluded)),
      .init("抽查基数", String(plan.baseCount)),
      .init("基数来源", plan.base.words),
      .init("抽查比例", plan.task.ratio.text),
      .init("计算式", plan.calculation),
      .init("应抽数", String(plan.target)),
      .init("实抽数", String(plan.quota)),
      .init("实抽比例", plan.realised),
      .init("差额原因", plan.quota < plan.target ? "可抽对象不足，少 \(plan.target - plan.quota) 户" : "无"),
      .init("候补数", String(plan.strata.reduce(0) { $0 + $1.reserve })),
    ]
  }

  /// How the drawing order is split into batches, where it is.
  private var order: DrawRecord.Fields {
    plan.order.map { [.init(BatchOrder.fact, $0)] } ?? []
  }

  private var circumstances: DrawRecord.Fields {
    [
      .init("第几次抽取", "第\(attempt)次抽取"),
      .init("重抽原因", voidReasons.joined(separator: "；")),
      .init("测试声明", isTest ? "测试抽取，不是正式抽取" : ""),
    ]
  }

  /// The days of a task in words.
  static func period(of task: PlanTask) -> String {
    guard let start = task.start, let end = task.end else { return task.period.text }
    return "\(start.iso) 至 \(end.iso)"
  }
}

/// The words for why objects of the frame can't be drawn (剔除原因).
enum ExclusionWords {
  /// All reasons with their counts: `登记状态不可抽 12 户；本年抽查次数已满 3 户`.
  static func text(of excluded: [Code: Int]) -> String {
    let parts = excluded.sorted { $0.key < $1.key }.map { "\(word(of: $0.key)) \($0.value) 户" }
    return parts.isEmpty ? "无" : parts.joined(separator: "；")
  }

  /// One reason in words.
  static func word(of reason: Code) -> String {
    switch reason {
    case "STATE": "登记状态不可抽"
    case "CAP": "本年抽查次数已满"
    case "INTERVAL": "抽查间隔未满"
    case "LIST": "列入不抽名单"
    default: reason.text
    }
  }
}

extension Base {
  /// Where the number comes from, in words.
  package var words: String {
    switch source {
    case .pool: "候选库中登记状态可抽的对象数"
    case .plan: "计划表所列抽查基数"
    case .settings(let name): "设置表：\(name.rawValue)"
    }
  }
}
