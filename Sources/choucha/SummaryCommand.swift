import ArgumentParser
import Foundation
import Inspection

/// Sums up what was checked: lower levels' tables as one (汇总).
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "把下级报来的抽查情况汇总表、统计表逐格核对，逐级汇总。",
    discussion: """
      --roll-up 文件夹：下一级的表放在子文件夹中（省/市/县/所）。XLSX、CSV、XML、HTML 都可以，
      表头按内容识别。核对出的问题逐格列在“核对报告”中，数字不会自动改动；有问题时退出码为 1。
      """)

  @Option(
    name: .customLong("roll-up"),
    help: ArgumentHelp("放有下级各表的文件夹。", valueName: "文件夹"))
  var rollUp: String
  @Option(
    name: .customLong("to"), help: ArgumentHelp("写入哪个文件夹的“输出”，默认就在该文件夹。", valueName: "文件夹"))
  var target: String?
  @Option(help: ArgumentHelp("汇总单位，如 某市；默认文件夹的名称。", valueName: "名称"))
  var name: String?
  @Option(help: ArgumentHelp("应报的期间，如 2024年上半年；默认多数表所写的期间。", valueName: "期间"))
  var period: String?
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var forms: FormOptions

  /// - Throws: `ValidationError` for a path that leads to no folder, or words that are no period.
  func validate() throws {
    for folder in [rollUp, target].compactMap(\.self)
    where !FileManager.default.fileExists(atPath: folder + "/.") {
      throw ValidationError("没有文件夹“\(folder)”；请核对路径。")
    }
    if let period, SummaryPeriod(period) == nil {
      throw ValidationError("期间应写成 2024年 或 2024年上半年，现为“\(period)”。")
    }
    if let name, name.isEmpty || name.contains("/") || name.hasPrefix(".") {
      throw ValidationError("“\(name)”不能用作文件名；请写单位名称，如 某市。")
    }
  }

  func run() throws {
    let stages = Stages(folder: target ?? rollUp, encoding: forms.encoding)
    try choucha.run {
      try stages.rollUp(
        rollUp, name: name ?? URL(filePath: rollUp).standardizedFileURL.lastPathComponent,
        period: period.flatMap(SummaryPeriod.init), access: reading.access())
    }
  }
}
