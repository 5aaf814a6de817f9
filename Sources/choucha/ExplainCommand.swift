import ArgumentParser
import Inspection

/// Answers one enterprise (答复).
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "答复一户企业：是否在抽取总体中、号码和截止号码、是否抽中，以及自行核对的命令。")

  @OptionGroup var work: WorkOptions
  @Argument(help: ArgumentHelp("统一社会信用代码、注册号或者完整的名称。", valueName: "企业")) var entity: String
  @OptionGroup var reading: ReadingOptions
  @Option(help: ArgumentHelp("任务序号，默认全部任务。", valueName: "序号")) var task: Int?

  func run() throws {
    try choucha.run {
      try Stages(folder: work.folder).explain(entity, task: task, work.inputs(reading))
    }
  }
}
