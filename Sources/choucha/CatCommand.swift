import ArgumentParser
import Foundation
import Inspection

/// `choucha cat`: prints a sheet as CSV (查看表格).
struct CatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat", abstract: "把一个工作表按 CSV（UTF-8）打印出来。")

  @Argument(help: ArgumentHelp("表格文件（XLSX、CSV、XML 表格或网页表格）。", valueName: "文件"))
  var file: String

  @Option(help: ArgumentHelp("第几个工作表，从 1 数起。", valueName: "序号"))
  var sheet = 1

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    try choucha.run {
      let access = try reading.access()
      let notices = try SheetText.stream(path: file, sheet: sheet, access: access) { bytes in
        try FileHandle.standardOutput.write(contentsOf: bytes)
      }
      Console.report(notices)
    }
  }
}
