import ArgumentParser
import FoundationEssentials
import Inspection

/// The templates that forms are made from (模板).
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "核对表格模板，或者导出自带的模板以便修改版式。",
    subcommands: [Check.self, Export.self])

  /// Says what is wrong with the templates before anything is filled in.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "核对各表格的模板：占位符、公式、字体、打印区域、行高、纸张；有问题时退出码为 1。")

    @Argument(help: ArgumentHelp("工作文件夹，其中“模板”里的优先；不写只核对自带的模板。", valueName: "文件夹"))
    var folder: String?

    /// - Throws: `ValidationError` for a path that leads to no folder.
    func validate() throws {
      guard let folder, !FileManager.default.fileExists(atPath: folder + "/.") else { return }
      throw ValidationError("没有文件夹“\(folder)”；请核对路径。")
    }

    func run() throws {
      try choucha.run {
        let check = TemplateCheck(workFolder: folder)
        for template in check.templates {
          let source = template.isOwn ? "本单位模板" : "自带模板"
          let count = template.diagnostics.count
          Console.say(
            "\(template.kind.rawValue)（\(source)）：\(count == 0 ? "没有问题" : "\(count) 处问题")")
        }
        Console.report(check.diagnostics)
        guard check.diagnostics.isEmpty else { throw ExitStatus.findings.code }
      }
    }
  }

  /// Writes the built-in templates out, to be restyled.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "把自带的模板写到一个文件夹；已有的文件不覆盖。")

    @Argument(help: ArgumentHelp("写到哪个文件夹，如 工作文件夹/模板。", valueName: "文件夹"))
    var folder = "模板"

    func run() throws {
      try choucha.run {
        let outcome = try FormTemplates.export(to: folder)
        for name in outcome.written { Console.say("已写出：\(folder)/\(name)") }
        for name in outcome.kept { Console.say("已有，未改动：\(folder)/\(name)") }
        Console.say("下一步：在 Excel 或 WPS 中修改版式，放入工作文件夹的“模板”，再运行 choucha template check 工作文件夹")
      }
    }
  }
}
