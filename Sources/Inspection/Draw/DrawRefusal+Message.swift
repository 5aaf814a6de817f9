internal import Sampling

extension DrawRefusal {
  /// What is locked, what was asked for, and the way on.
  package var message: String {
    switch self {
    case .lockedSeed(let task, let drawn, let asked):
      "任务\(task)已用种子“\(Self.typed(drawn))”抽取并锁定，不能改用“\(Self.typed(asked))”重抽，台账没有任何改动。"
        + Self.wayOut(task)
    case .lockedInputs(let task, let parts):
      "任务\(task)已承诺并锁定，但现在的数据与承诺不一致（\(Self.words(of: parts))），台账没有任何改动。"
        + "请恢复原来的表格再运行；只抽后面的任务请加 --task 序号；" + Self.wayOut(task)
    case .wrongEvent(let task, let committed, let asked):
      "任务\(task)承诺使用\(Self.words(ofEvent: committed))，给出的却是\(Self.words(ofEvent: asked))；请按承诺提供。"
    case .sourceMissing(let task, let event):
      "任务\(task)承诺使用“\(event)”的结果作种子；结果公布后请运行 choucha seed，由两人各录入一次，"
        + "或者用 --source \(event)/结果 提供。"
    case .sourceMalformed(let text):
      "种子“\(text)”无法使用：自拟种子只能用 1 到 64 个数字、英文字母或 . _ -；公开事件写成 事件/结果。"
    case .otherTaskWaits(let task, let waiting):
      "任务\(waiting)已承诺、尚未抽取，且与任务\(task)的对象有重叠；请先完成任务\(waiting)。"
    case .alreadyCommitted(let task, let event):
      "任务\(task)已有承诺（\(event)），不能重复承诺。" + Self.wayOut(task)
    case .taskUnknown(let task, let last):
      "年度计划中没有任务\(task)；任务序号最大为 \(last)。"
    case .nothingToVoid(let task):
      "任务\(task)没有可以作废的承诺或抽取。"
    case .reasonMissing:
      "作废必须写明原因（--reason）和批准人（--approver），各写成一行，它们会永久显示在选派（抽取）记录单上。"
    case .eventMalformed(let text):
      "公开事件“\(text)”或者它的时间无法使用：请写成 种类/期号（如 cwl.kl8/2025301），"
        + "并用 --event-at 写明开奖时间（如 2025-11-09T21:30+08:00）。"
    case .taskGone(let name, let event):
      "台账中有任务“\(name)”的承诺或抽取（\(event)），年度计划中却没有这个任务编号，台账没有任何改动。"
        + "请恢复原来的编号和顺序；确需取消这项任务的，先恢复计划并作废（choucha void），再从计划中删去。"
    case .eventUncommitted(let event):
      "没有任务承诺使用公开事件“\(event)”的结果；公开种子须先承诺：choucha commit --event \(event) --event-at 时间。"
    case .eventToCome(let task, let event):
      "任务\(task)承诺的公开事件“\(event.name)”要到 \(event.time) 才有结果；请在结果公布以后再办理这一步。"
    case .valueMalformed(let game, let value):
      "“\(value)”不是这一公开事件可能的结果：应为 \(game.form)；请对照公告重新输入。"
    case .nothingDrawn:
      "台账中还没有完成的抽取，没有表格可写；请先运行 choucha draw 文件夹。"
    }
  }

  private static func words(ofEvent event: String) -> String {
    event == Seed.Source.typedEvent ? "自拟种子（--seed）" : "公开事件“\(event)”的结果作种子"
  }

  /// A source as somebody typed it.
  private static func typed(_ source: String) -> String {
    source.hasPrefix("typed/") ? String(source.dropFirst("typed/".count)) : source
  }

  private static func wayOut(_ task: Int) -> String {
    "确需重抽的，须经批准作废：choucha void --task \(task) --reason 原因 --approver 批准人，"
      + "记录单将永久注明第几次抽取和原因。"
  }

  private static func words(of keys: [String]) -> String {
    let words = keys.map { names[$0] ?? $0 }
    return words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: "、")
  }

  private static let names = [
    "base": "抽查基数", "base.source": "基数来源", "quota": "应抽数", "reserve": "候补数", "rule": "抽查比例",
    "population.count": "检查对象名录", "population.root": "检查对象名录",
    "file.registry": "检查对象名录", "file.inspectors": "检查人员名录", "file.pools": "选派范围",
    "file.places": "选派方式", "file.recusals": "回避申报", "file.codes": "分层、监管所名称、抽查频次或不抽名单",
    "file.history": "既往抽查记录", "file.rejected": "剔除确认", "rejected.count": "剔除确认",
    "task": "任务名称", "test": "测试抽取设置", "mix": "混合步数",
  ]
}
