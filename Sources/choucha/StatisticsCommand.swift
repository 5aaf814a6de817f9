import ArgumentParser
import Inspection

/// Prints and writes the year's numbers for the public (年度公开统计).
struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "按台账写出年度公开统计：抽取数与应抽数、名录位置、重复抽中、作废、人员任务量；不含人员姓名。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var forms: FormOptions
  @Option(help: ArgumentHelp("哪一年，默认台账中的最后一年。", valueName: "年度")) var year: Int?

  func run() throws {
    try choucha.run {
      try Stages(folder: work.folder, encoding: forms.encoding).statistics(of: year)
    }
  }
}
