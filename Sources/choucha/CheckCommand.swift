import ArgumentParser
import Inspection

/// Reads everything and says what is wrong (核对).
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对所有表格：逐行核算，写出核对报告。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "警告也视为错误：有警告时退出码为 1。") var strict = false
  @Flag(help: "只把核对结果按 JSON 打印到标准输出，供其他程序读取。") var json = false
  @Flag(help: "核对-….xlsx 中只留有问题的行。") var onlyErrors = false

  func run() throws {
    let stages = Stages(folder: work.folder)
    guard !json else {
      return try choucha.run {
        try stages.checkAsJSON(
          reading.access(), isStrict: strict, onlyErrors: onlyErrors)
      }
    }
    try choucha.run {
      try stages.check(
        reading.access(), isStrict: strict, onlyErrors: onlyErrors)
    }
    Console.say("下一步：choucha plan \(work.folder)")
  }
}
