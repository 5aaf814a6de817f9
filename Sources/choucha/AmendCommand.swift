import ArgumentParser
import Inspection

/// Amends a draw after it was published (变更): a command for each kind of amendment.
struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "抽取后的变更：更换人员、回避、撤出并递补、补入、扩大、更正；逐项留痕，不重抽，并重出表格。",
    subcommands: [
      AmendReplaceCommand.self, AmendRecuseCommand.self, AmendWithdrawCommand.self,
      AmendAddCommand.self, AmendExtendCommand.self, AmendCorrectCommand.self,
    ])
}

/// What every amendment says.
struct AmendOptions: ParsableArguments {
  @OptionGroup var work: WorkOptions
  @OptionGroup var day: DateOption
  @OptionGroup var forms: FormOptions
  @Option(help: ArgumentHelp("任务序号。", valueName: "序号")) var task: Int
  @Option(help: ArgumentHelp("变更原因。", valueName: "原因")) var reason: String
  @Option(help: ArgumentHelp("批准人（分管负责人）。", valueName: "姓名")) var approver: String

  /// Amends, says what came of it, and writes the forms anew.
  /// - Throws: `ExitCode`.
  func run(
    _ amend: (AmendmentStage, Approval, inout Ledger) throws -> [String]
  ) throws {
    let stage = AmendmentStage(on: day.date())
    try choucha.run {
      let stages = Stages(folder: work.folder, encoding: forms.encoding)
      let ledger = try stages.amend { ledger in
        try amend(stage, Approval(reason: reason, approver: approver), &ledger)
      }
      try stages.forms(of: ledger, on: day.date())
    }
  }
}

/// Replaces an inspector (更换).
struct AmendReplaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "更换一名检查人员：继任者由种子决定，不重新抽取。")

  @OptionGroup var shared: AmendOptions
  @Option(help: ArgumentHelp("被更换人员：执法证号或姓名。", valueName: "人员")) var inspector: String
  @Option(help: ArgumentHelp("岗位调整、工作冲突、健康状况或执法回避。", valueName: "类别"))
  var category: String

  func run() throws {
    try shared.run { stage, approval, ledger in
      let event = try stage.replace(
        shared.task, inspector: inspector, category: category, approval, in: &ledger)
      return ["已更换：\(event.label.folder)"]
    }
  }
}

/// Takes an inspector out of the teams of some objects (回避).
struct AmendRecuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recuse", abstract: "抽取后发现应当回避：只让出有关对象的席位。")

  @OptionGroup var shared: AmendOptions
  @Option(help: ArgumentHelp("回避人员：执法证号或姓名。", valueName: "人员")) var inspector: String
  @Option(help: ArgumentHelp("回避的对象：代码或名称，可写多次。", valueName: "对象"))
  var object: [String]

  func run() throws {
    try shared.run { stage, approval, ledger in
      let event = try stage.recuse(
        shared.task, inspector: inspector, objects: object, approval, in: &ledger)
      return ["已回避：\(event.label.folder)"]
    }
  }
}

/// Withdraws objects and takes the next of the reserve (撤出).
struct AmendWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤出已抽中的对象，按抽取顺序由候补递补。")

  @OptionGroup var shared: AmendOptions
  @Option(help: ArgumentHelp("撤出的对象：代码或名称，可写多次。", valueName: "对象"))
  var object: [String]
  @Option(help: ArgumentHelp("注销、吊销、撤销、迁出、停业歇业、重复、不属抽查范围或其他。", valueName: "类别"))
  var category: String
  @Option(help: ArgumentHelp("证明材料的文件；台账只记它的校验值。", valueName: "文件"))
  var evidence: String?

  func run() throws {
    try shared.run { stage, approval, ledger in
      let withdrawal = try stage.withdraw(
        shared.task, objects: object, category: category, evidence: evidence, approval,
        in: &ledger)
      return withdrawal.lines
    }
  }
}

/// Adds an entity that the registry had left out (补入).
struct AmendAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "补入遗漏的对象：号码未超过截止号码的抽中，超过的证明未抽中。")

  @OptionGroup var shared: AmendOptions
  @OptionGroup var reading: ReadingOptions
  @Option(help: ArgumentHelp("遗漏的对象：代码，或名录库中的名称。", valueName: "对象")) var object: String
  @Option(help: ArgumentHelp("名称；不写则从名录库读取这一户。", valueName: "名称")) var name: String?
  @Option(help: ArgumentHelp("管辖单位；只与 --name 一起使用。", valueName: "单位")) var unit = ""
  @Option(help: ArgumentHelp("分层；只有一层时不用写。", valueName: "分层")) var stratum = ""

  func run() throws {
    try shared.run { stage, approval, ledger in
      let (event, isDrawn) = try stage.add(shared.task, entity(), approval, in: &ledger)
      return [
        "已登记：\(event.label.folder)",
        isDrawn ? "号码没有超过截止号码：这一户补入抽查名单。" : "号码超过截止号码或不可抽取：这一户未抽中，台账可以证明。",
      ]
    }
  }

  private func entity() throws -> OmittedEntity {
    if let name { return try OmittedEntity(code: object, name: name, unit: unit, stratum: stratum) }
    return try OmittedEntity(object, in: shared.work.inputs(reading), stratum: stratum)
  }
}

/// Makes the sample larger within the reserve (扩大).
struct AmendExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "在候补范围内扩大抽查：原名单不变，按抽取顺序增加。")

  @OptionGroup var shared: AmendOptions
  @Option(help: ArgumentHelp("增加的户数：3，或按分层写 A:2;B:1。", valueName: "户数")) var count: String

  func run() throws {
    try shared.run { stage, approval, ledger in
      let event = try stage.extend(shared.task, by: count, approval, in: &ledger)
      return ["已扩大：\(event.label.folder)"]
    }
  }
}

/// Corrects a published result (更正).
struct AmendCorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "更正已公示的结果：须经主要负责人签字。")

  @OptionGroup var shared: AmendOptions
  @Option(help: ArgumentHelp("要更正的台账事件编号。", valueName: "编号")) var event: Int
  @Option(help: ArgumentHelp("对象：代码或名称。", valueName: "对象")) var object: String
  @Option(help: ArgumentHelp("项目。", valueName: "项目")) var field: String
  @Option(help: ArgumentHelp("原内容。", valueName: "内容")) var from = ""
  @Option(help: ArgumentHelp("更正后的内容。", valueName: "内容")) var to: String
  @Option(help: ArgumentHelp("签字的主要负责人。", valueName: "姓名")) var signer: String

  func run() throws {
    try shared.run { stage, approval, ledger in
      let correction = try Correction(of: event, object: object, field: field, from: from, to: to)
      let event = try stage.correct(
        shared.task, correction, signer: signer, approval, in: &ledger)
      return ["已更正：\(event.label.folder)"]
    }
  }
}
