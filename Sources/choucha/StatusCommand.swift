import ArgumentParser
import Inspection

/// Says where each task stands and how often inspectors were replaced (进度).
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "各项任务进行到哪一步、还差什么；人员更换率（按人员、按批准人）；期限：逾期、临近和以后的事项。",
    discussion: "有逾期事项的，退出状态为 1。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var forms: FormOptions
  @Flag(help: "期限逐户列出，并写明依据。") var all = false
  @Flag(help: "另写 输出/期限.csv：全部事项，包括已办的。") var csv = false

  func run() throws {
    try choucha.run {
      let stages = Stages(folder: work.folder, encoding: forms.encoding)
      try stages.status()
      let inputs = WorkFolder(path: work.folder, access: try reading.access()).read()
      try stages.deadlines(inputs, on: day.date(), showsAll: all, writesTable: csv)
    }
  }
}
