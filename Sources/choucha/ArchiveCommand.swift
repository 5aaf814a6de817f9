import ArgumentParser
import FoundationEssentials
import Inspection

/// Puts the papers of tasks on file (立卷归档).
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "立卷归档：每个任务一个压缩包，有封面、目录、备考表、表格和台账，可单独核验。",
    discussion: """
      有的户没有结果、回收材料没有找到等，仍然归档，逐项列出，写入备考表，退出码为 1；补齐后再运行，作为补充归档。
      没有变化的，再运行不会改动任何内容。压缩包内有个人信息，只供内部保管。
      """)

  @OptionGroup var work: WorkOptions
  @Option(help: ArgumentHelp("任务序号，或者承诺中的任务名称。", valueName: "任务"))
  var task: String?
  @Flag(help: "已完成抽取的全部任务，一个任务一个压缩包。")
  var all = false
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("存放回收的记录表和证明材料的文件夹，可写多个；按台账记载的校验值收入。", valueName: "文件夹"))
  var returned: [String] = []
  @Option(
    name: .customLong("to"), help: ArgumentHelp("压缩包写入哪个文件夹，默认工作文件夹中的“归档”。", valueName: "文件夹"))
  var target: String?
  @OptionGroup var day: DateOption

  /// - Throws: `ValidationError` where no task is chosen, or a path leads to no folder.
  func validate() throws {
    guard (task != nil) != all else {
      throw ValidationError("请用 --task 写明任务，或者用 --all 归档全部任务，二者选一。")
    }
    for path in returned + [target].compactMap(\.self)
    where !FileManager.default.fileExists(atPath: path + "/.") {
      throw ValidationError("没有文件夹“\(path)”；请核对路径。")
    }
  }

  func run() throws {
    let date = day.date()
    try choucha.run {
      try Stages(folder: work.folder).archive(task, returned: returned, to: target, on: date)
    }
  }
}
