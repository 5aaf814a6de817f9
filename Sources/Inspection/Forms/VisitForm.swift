/// The visits that several tasks share, and what stays single (合并检查清单).
enum VisitForm {
  private static let code = "统一社会信用代码/注册号"

  /// The form of a plan; `accounts` say where the rows of the lists went.
  static func content(of plan: VisitPlan, accounts: [SheetAccount] = []) -> FormContent {
    let lists = plan.lists
    return FormContent(
      values: [
        .init("单位名称", lists.office),
        .init("测试声明", lists.isTest ? FormText.testNotice : ""),
        .init("合计", plan.totalWords),
      ],
      lists: [
        FormContent.List(
          "", title: "合并检查",
          columns: [
            "序号", "检查对象", code, "住所", "任务", "抽查事项", "检查期限", "组长", "组员", "各部门", "备注",
          ],
          rows: plan.visits.enumerated().map { row(of: $1, number: $0 + 1, in: lists) }),
        FormContent.List(
          "任务", title: "各任务（名单）户次", columns: ["任务", "检查期限", "抽中户次", "合并户次", "单独户次", "存疑户次"],
          rows: taskRows(of: plan)),
        FormContent.List(
          "单独", title: "单独检查和存疑", columns: ["序号", "检查对象", code, "任务", "检查期限", "原因", "出处"],
          rows: plan.singles.enumerated().map { singleRow($0 + 1, $1, in: lists) }),
        FormContent.List(
          "核算", title: "名单逐行核算", columns: ["文件和工作表", "结果", "原因", "行数", "行号"],
          rows: accounts.flatMap(rows)),
      ])
  }

  private static func row(
    of visit: Visit, number: Int, in lists: DrawnLists
  ) -> DrawRecord.Fields {
    let draws = visit.draws.map { lists.draws[$0] }
    let tasks = draws.map { lists.tasks[$0.task] }
    return [
      .init("序号", String(number)),
      .init("检查对象", draws[0].name),
      .init(code, draws.lazy.map(\.code).first { !$0.isEmpty } ?? ""),
      .init("住所", draws.lazy.map(\.address).first { !$0.isEmpty } ?? ""),
      .init("任务", tasks.map(\.name).joined(separator: "\n")),
      .init(
        "抽查事项",
        WrittenList.withoutRepetitions(tasks.flatMap(\.items)).joined(separator: "、")),
      .init("检查期限", visit.window.words),
      .init("组长", visit.team.first?.name ?? ""),
      .init("组员", visit.team.dropFirst().map(\.name).joined(separator: "、")),
      .init("各部门", departments(of: visit)),
      .init("备注", remarks(on: visit, tasks: tasks)),
    ]
  }

  private static func departments(of visit: Visit) -> String {
    let units = WrittenList.withoutRepetitions(visit.team.map(\.unit))
    let staffed = units.map { unit in
      let names = visit.team.filter { $0.unit == unit }.map(\.name)
      return "\(unit.isEmpty ? "未注明" : unit)：\(names.joined(separator: "、"))"
    }
    return (staffed + visit.missingDepartments.map { "\($0)：待派员" }).joined(separator: "\n")
  }

  private static func remarks(on visit: Visit, tasks: [DrawnLists.Task]) -> String {
    let unstated = tasks.contains { $0.window == .unstated } ? "有任务未注明期限，请核对" : nil
    let few = visit.team.count < 2 ? "检查人员不足 2 人，请补派" : nil
    return [unstated, few, visit.doubt?.words].compactMap(\.self).joined(separator: "；")
  }

  private static func taskRows(of plan: VisitPlan) -> [DrawRecord.Fields] {
    let lists = plan.lists
    let drawn = counts(lists.draws.indices, in: lists)
    let merged = counts(plan.visits.flatMap(\.draws), in: lists)
    let doubtful = counts(
      plan.singles.filter { if case .doubtful = $0.reason { true } else { false } }.map(\.draw),
      in: lists)
    return lists.tasks.indices.map { index in
      let all = [drawn, merged, doubtful].map { $0[index] ?? 0 }
      return [
        .init("任务", lists.tasks[index].name),
        .init("检查期限", lists.tasks[index].window.words), .init("抽中户次", String(all[0])),
        .init("合并户次", String(all[1])), .init("单独户次", String(all[0] - all[1] - all[2])),
        .init("存疑户次", String(all[2])),
      ]
    }
  }

  private static func counts(_ draws: some Sequence<Int>, in lists: DrawnLists) -> [Int: Int] {
    draws.reduce(into: [:]) { $0[lists.draws[$1].task, default: 0] += 1 }
  }

  private static func singleRow(
    _ number: Int, _ single: (draw: Int, reason: VisitPlan.Single), in lists: DrawnLists
  ) -> DrawRecord.Fields {
    let draw = lists.draws[single.draw]
    let task = lists.tasks[draw.task]
    return [
      .init("序号", String(number)), .init("检查对象", draw.name), .init(code, draw.code),
      .init("任务", task.name), .init("检查期限", task.window.words),
      .init("原因", single.reason.words), .init("出处", draw.location?.words ?? ""),
    ]
  }

  /// The rows of one sheet with the same fate on one line.
  private static func rows(of account: SheetAccount) -> [DrawRecord.Fields] {
    Dictionary(grouping: account.fates.rows) { account.fates[$0]?.words ?? ["", ""] }
      .sorted { ($0.value.min() ?? 0) < ($1.value.min() ?? 0) }
      .map { words, numbers in
        [
          .init("文件和工作表", account.title), .init("结果", words[0]), .init("原因", words[1]),
          .init("行数", String(numbers.count)), .init("行号", numbers.sorted().rowWords),
        ]
      }
  }
}

extension VisitPlan {
  /// The numbers, which add up to all the draws.
  package var totalWords: String {
    let single = singles.count - doubtfulCount
    return "抽中 \(lists.draws.count) 户次 = 合并检查 \(visits.count) 户（\(mergedDrawCount) 户次）"
      + " + 单独检查 \(single) 户次 + 存疑 \(doubtfulCount) 户次"
  }
}

extension VisitPlan.Single {
  /// Why the object is visited for one task alone.
  var words: String {
    switch self {
    case .onlyDraw: "只有一项任务抽到"
    case .otherWindow: "与其他任务没有共同的检查期限"
    case .repeated: "同一任务（名单）中重复"
    case .doubtful(let doubt): "存疑：\(doubt.words)"
    }
  }
}

extension ObjectDoubt {
  /// What somebody has to look at.
  var words: String {
    switch self {
    case .severalNames: "同一代码有不同名称，请核对"
    case .severalCodes: "同一名称有不同代码，请核对"
    case .severalMarks: "名称相同，批次或编号不同，请核对"
    }
  }
}

extension SheetAccount.Fate {
  /// What became of a row, and why.
  fileprivate var words: [String] {
    switch self {
    case .imported: ["读入", ""]
    case .ignored(let reason): ["忽略", reason]
    case .rejected(let code): ["拒收", code]
    case .confirmed(let code): ["确认剔除", code]
    }
  }
}
