import ArgumentParser
import FoundationEssentials
import Inspection

/// Sums up what was checked: lower levels' tables as one (汇总).
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "汇总：本单位的统计表、指标和工作报告，或者下级报来的各表。",
    discussion: """
      给出工作文件夹：按台账写出抽查工作统计表（全局、按所、按检查组）、指标、联席会议进度和工作报告。
      给出 --roll-up 文件夹：逐格核对下级的汇总表、统计表，逐级汇总；下一级的表放在子文件夹中。
      XLSX、CSV、XML、HTML 都可以，表头按内容识别。问题逐格列在“核对报告”中，数字不会自动改动；
      有问题时退出码为 1。
      """)

  @Argument(help: ArgumentHelp("工作文件夹。", valueName: "文件夹")) var folder: String?
  @Option(
    name: .customLong("roll-up"), help: ArgumentHelp("放有下级各表的文件夹。", valueName: "文件夹"))
  var rollUp: String?
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("汇总写入哪个文件夹的“输出”，默认就在下级各表的文件夹。", valueName: "文件夹"))
  var target: String?
  @Option(help: ArgumentHelp("汇总单位，如 某市；默认文件夹的名称。", valueName: "名称"))
  var name: String?
  @Option(help: ArgumentHelp("应报的期间，如 2024年上半年；默认多数表所写的期间。", valueName: "期间"))
  var period: String?
  @Option(help: ArgumentHelp("统计哪一年，默认台账中的最后一年。", valueName: "年度")) var year: Int?
  @OptionGroup var day: DateOption
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var forms: FormOptions

  /// - Throws: `ValidationError` for a path that leads to no folder, or words that are no period.
  func validate() throws {
    guard (folder == nil) != (rollUp == nil) else {
      throw ValidationError("请给出工作文件夹，或者用 --roll-up 给出下级各表的文件夹，二者选一。")
    }
    for path in [folder, rollUp, target].compactMap(\.self)
    where !FileManager.default.fileExists(atPath: path + "/.") {
      throw ValidationError("没有文件夹“\(path)”；请核对路径。")
    }
    if let period, SummaryPeriod(period) == nil {
      throw ValidationError("期间应写成 2024年 或 2024年上半年，现为“\(period)”。")
    }
    if let name, name.isEmpty || name.contains("/") || name.hasPrefix(".") {
      throw ValidationError("“\(name)”不能用作文件名；请写单位名称，如 某市。")
    }
  }

  func run() throws {
    let date = day.date()
    try choucha.run {
      if let rollUp {
        let own = URL(filePath: rollUp).standardizedFileURL.lastPathComponent
        return try Stages(folder: target ?? rollUp, encoding: forms.encoding).rollUp(
          rollUp, name: name ?? own, period: period.flatMap(SummaryPeriod.init),
          access: reading.access())
      }
      guard let folder else { return }
      try Stages(folder: folder, encoding: forms.encoding).summarize(
        year, through: date, access: reading.access())
    }
  }
}
