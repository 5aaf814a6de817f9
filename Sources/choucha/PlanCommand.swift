import ArgumentParser
import Inspection

/// Works out the quotas (方案).
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "计算每项任务的应抽数，核对年度计划，写出应抽数量表和抽取方案报告。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var ratios: RatioOptions
  @Flag(help: "只计算和打印，不写任何文件。") var dryRun = false
  @Option(
    help: ArgumentHelp("逐步说明一项任务怎样算出：写任务序号、编号或者名称；不写任何文件。", valueName: "任务"))
  var explain: String?

  func run() throws {
    let date = day.date()
    try choucha.run {
      let stages = Stages(folder: work.folder)
      let inputs = try ratios.applied(to: work.inputs(reading))
      guard let explain else {
        let stage = DrawStage(inputs, date: date)
        try stages.plan(inputs, by: stage, on: date, isDryRun: dryRun)
        return
      }
      try stages.explain(explain, inputs, on: date)
    }
    guard explain == nil, !dryRun else { return }
    Console.say("下一步：choucha commit \(work.folder)")
  }
}
