import ArgumentParser
import Inspection

/// Draws entities and inspectors (抽取).
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "抽取检查对象、选派检查人员；已抽取的任务只复核，不重抽。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var ratios: RatioOptions
  @OptionGroup var seed: SeedOptions
  @OptionGroup var forms: FormOptions
  @Option(help: ArgumentHelp("任务序号，默认全部任务。", valueName: "序号")) var task: Int?

  func run() throws {
    let moment = day.moment()
    try choucha.run {
      let stages = Stages(folder: work.folder, encoding: forms.encoding)
      let stage = DrawStage(try ratios.applied(to: work.inputs(reading)), at: moment)
      let ledger = try stages.draw(task, seed: seed.choice(), by: stage)
      try stages.forms(of: ledger, on: moment.date)
    }
  }
}
