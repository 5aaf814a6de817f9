import ArgumentParser
import Inspection

/// How the commands that read files open them (读取选项).
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "调整一项读取上限，可以重复。", discussion: FileAccess.limitLines.joined(separator: "\n"),
      valueName: "名称=数值"))
  var limits: [String] = []

  @Option(
    help: ArgumentHelp(
      "大致可用的内存（如 256M、2G，默认 512M）；名称、住所等文字超出其三十二分之一的，暂存到工作文件夹中的无名文件。",
      valueName: "大小"))
  var memory: String?

  @Flag(help: "用已安装的 LibreOffice 转换 .xls、.et、.ods、.xlsb、.doc 后读取；原文件不改动。")
  var convert = false

  /// - Throws: `ValidationError` for a limit that doesn't exist.
  func validate() throws { _ = try access() }

  /// How files are opened.
  /// - Throws: `ValidationError`, not once `validate` has passed.
  func access() throws -> FileAccess {
    do {
      var access = try FileAccess(
        limits: limits, memory: memory, converter: convert ? LibreOffice().convert : nil)
      access.lose = ExitStatus.end
      return access
    } catch {
      throw ValidationError(error.message)
    }
  }
}
