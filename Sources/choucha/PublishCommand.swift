import ArgumentParser
import Inspection

/// Publishes the ledger as a folder that anybody can prove (公示).
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "写出公示文件夹：公示页、可公开的台账、复核程序和说明。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var day: DateOption
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("只公示这些任务的结果，写任务序号或承诺中的任务名称；默认全部任务。", valueName: "任务"))
  var task: [String] = []
  @Flag(help: "同时公开回避申报（涉及个人信息，默认不公开）。")
  var withRecusals = false
  @Flag(help: "同时公开第三方出具的时间证据（等级 A 的依据；可能含个人信息，默认不公开）。")
  var withEvidence = false
  @Option(help: ArgumentHelp("另外不公开的文件，如 人员.csv；可以写几次。", valueName: "文件名"))
  var withhold: [String] = []

  func run() throws {
    let date = day.date()
    var disclosure = Disclosure()
    disclosure.tasks = task.isEmpty ? nil : Set(task)
    disclosure.showsRecusals = withRecusals
    disclosure.showsEvidence = withEvidence
    disclosure.heldBack = Set(withhold)
    try choucha.run { try Stages(folder: work.folder).publish(disclosure, on: date) }
  }
}
