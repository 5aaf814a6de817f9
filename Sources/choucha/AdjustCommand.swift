import ArgumentParser
import Inspection

/// Registers the annual plan and its adjustments (计划登记与调整).
struct AdjustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust",
    abstract: "登记公布年度计划；再次运行，把计划表的改动登记为调整，并重新写出公示表。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var forms: FormOptions
  @Option(help: ArgumentHelp("调整原因；第一次登记不用写。", valueName: "原因")) var reason = ""
  @Option(help: ArgumentHelp("批准人；第一次登记不用写。", valueName: "姓名")) var approver = ""

  func run() throws {
    let date = day.date()
    try choucha.run {
      let stages = Stages(folder: work.folder, encoding: forms.encoding)
      try stages.adjust(reason: reason, approver: approver, work.inputs(reading), on: date)
    }
    Console.say("下一步：choucha commit \(work.folder)")
  }
}
