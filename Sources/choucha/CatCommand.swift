import ArgumentParser
import FoundationEssentials
import Inspection

/// `choucha cat`: prints a sheet as CSV, or copies it into a workbook (查看表格).
struct CatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat", abstract: "把一个工作表按 CSV（UTF-8）打印出来，或者另存为 XLSX。")

  @Argument(help: ArgumentHelp("表格文件（XLSX、CSV、XML 表格或网页表格）。", valueName: "文件"))
  var file: String

  @Option(help: ArgumentHelp("第几个工作表，从 1 数起。", valueName: "序号"))
  var sheet = 1

  @Option(help: ArgumentHelp("不打印，逐行另存为一个新的 XLSX 工作簿；代码等文本仍为文本。", valueName: "新文件"))
  var xlsx: String?

  @OptionGroup var reading: ReadingOptions

  /// - Throws: `ValidationError` for a workbook that is there already.
  func validate() throws {
    guard let xlsx, FileManager.default.fileExists(atPath: xlsx) else { return }
    throw ValidationError("“\(xlsx)”已经存在；请换一个文件名，或者先移走它。")
  }

  func run() throws {
    try choucha.run {
      let access = try reading.access()
      if let xlsx { return try copy(to: xlsx, access) }
      let notices = try SheetText.stream(path: file, sheet: sheet, access: access) { bytes in
        try Console.write(bytes)
      }
      Console.report(notices)
    }
  }

  private func copy(to path: String, _ access: FileAccess) throws {
    let copy = try SheetCopy(of: file, sheet: sheet, access: access, to: path)
    Console.report(copy.notices)
    Console.say("已另存为 \(path)，共 \(copy.rowCount) 行。")
    if copy.sheetCount > 1 {
      Console.say("一个工作表放不下，接写到 \(copy.sheetCount) 个工作表，每个都重复表头。")
    }
    guard copy.cutCellCount > 0 else { return }
    Console.warn("有 \(copy.cutCellCount) 格的文字超过 XLSX 一格的上限（32767 字），只写了前面的部分。")
    throw ExitStatus.findings.code
  }
}
