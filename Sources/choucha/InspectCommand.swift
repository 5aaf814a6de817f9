import ArgumentParser
import Inspection

/// `choucha inspect`: says what a file is and what it was taken for (查看文件).
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "说明一个文件是什么格式、有哪些工作表、各识别为哪种表。")

  @Argument(help: ArgumentHelp("要查看的文件，什么格式都可以。", valueName: "文件"))
  var file: String

  @Option(help: ArgumentHelp("只看第几个工作表，从 1 数起；默认全部。", valueName: "序号"))
  var sheet: Int?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    try choucha.run {
      let overview = try FileOverview(path: file, sheet: sheet, access: reading.access())
      for line in overview.lines { Console.say(line) }
    }
  }
}
