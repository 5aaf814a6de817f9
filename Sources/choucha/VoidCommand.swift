import ArgumentParser
import Inspection

/// Declares a draw void, for ever visible (作废).
struct VoidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "作废一项任务的抽取：须写明原因和批准人，永久留痕。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var forms: FormOptions
  @Option(help: ArgumentHelp("任务序号。", valueName: "序号")) var task: Int
  @Option(help: ArgumentHelp("作废原因。", valueName: "原因")) var reason: String
  @Option(help: ArgumentHelp("批准人。", valueName: "姓名")) var approver: String

  func run() throws {
    let date = day.date()
    try choucha.run {
      let stages = Stages(folder: work.folder, encoding: forms.encoding)
      let ledger = try stages.void(
        task, reason: reason, approver: approver, work.inputs(reading), on: date)
      try stages.forms(of: ledger, on: date)
    }
    Console.say("重新抽取前先承诺：choucha commit \(work.folder) --task \(task)")
  }
}
