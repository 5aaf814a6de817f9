import ArgumentParser
import Inspection

/// Says where each task stands and how often inspectors were replaced (进度).
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "各项任务进行到哪一步、还差什么；人员更换率（按人员、按批准人）。")

  @OptionGroup var work: WorkOptions

  func run() throws {
    try choucha.run { try Stages(folder: work.folder).status() }
  }
}
