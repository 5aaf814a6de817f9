import ArgumentParser
import FoundationEssentials
import Inspection

/// Merges drawn lists into joint visits (合并检查).
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "把期限重叠、抽到同一对象的任务合并为一次检查，写出合并检查清单。",
    discussion: """
      只给一个工作文件夹：合并它台账中的各项任务。
      给出几份名单和 --to 文件夹：比对各部门的抽查名单（XLSX、CSV 等表格，台账中的名单.csv，
      或者整个工作文件夹），先按统一社会信用代码，再按名称。
      """)

  @Argument(help: ArgumentHelp("工作文件夹，或者各部门的名单。", valueName: "名单"))
  var paths: [String]
  @Option(name: .customLong("to"), help: ArgumentHelp("写入哪个文件夹的“输出”。", valueName: "文件夹"))
  var target: String?
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var forms: FormOptions

  /// - Throws: `ValidationError` for paths that don't fit together.
  func validate() throws {
    let folder = target ?? (paths.count == 1 ? paths[0] : nil)
    guard let folder else { throw ValidationError("比对几份名单时，请用 --to 写明结果放在哪个文件夹。") }
    guard FileManager.default.fileExists(atPath: folder + "/.") else {
      throw ValidationError(
        target == nil ? "“\(folder)”不是文件夹；比对名单请加 --to 文件夹。" : "没有文件夹“\(folder)”；请核对路径。")
    }
  }

  func run() throws {
    try choucha.run {
      let stages = Stages(folder: target ?? paths[0], encoding: forms.encoding)
      if target == nil { return try stages.merge() }
      try stages.merge(paths, access: reading.access())
    }
  }
}
