import ArgumentParser
import Inspection

/// Takes in what comes back: the reports of offices below, and filled forms (回收、汇总).
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "收回填好的记录表、结果清单和各单位上报的材料，逐份核对后记入台账。",
    discussion: """
      可以给出文件夹或文件；子文件夹一并读取。记录表按表格编号认定，平台导出的结果清单按代码认定。
      没有问题的各户记入台账；有问题的不记，逐格标注后写在“输出/退回”，改正后再次收回即可。
      """)

  @OptionGroup var work: WorkOptions
  @Argument(help: ArgumentHelp("收回的文件夹或文件。", valueName: "材料")) var paths: [String]
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption

  func run() throws {
    let date = day.date()
    try choucha.run {
      try Stages(folder: work.folder).collect(paths, access: reading.access(), on: date)
    }
  }
}
