import ArgumentParser
import Inspection

/// Tries a task with test seeds before it is committed (预演).
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "承诺之前用 100 个测试种子试抽：人员不足的风险、过小的人员库、可以预测的席位；不写台账。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var ratios: RatioOptions
  @Option(help: ArgumentHelp("任务序号，默认下一项未承诺的任务。", valueName: "序号")) var task: Int?

  func run() throws {
    let date = day.date()
    try choucha.run {
      let inputs = try ratios.applied(to: work.inputs(reading))
      try Stages(folder: work.folder).rehearse(task, inputs, on: date)
    }
    Console.say("下一步：choucha commit \(work.folder)")
  }
}
