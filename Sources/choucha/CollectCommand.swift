import ArgumentParser
import Inspection

/// Takes in what the offices below report (汇总).
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "收下各县区、部门上报的材料，逐份核验后记入台账。")

  @OptionGroup var work: WorkOptions
  @Argument(help: ArgumentHelp("上报的材料文件夹。", valueName: "材料")) var packages: [String]
  @OptionGroup var day: DateOption

  func run() throws {
    let date = day.date()
    try choucha.run { try Stages(folder: work.folder).collect(packages, on: date) }
  }
}
