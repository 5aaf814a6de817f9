import ArgumentParser
import Inspection

/// Reads everything and says what is wrong (核对).
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对所有表格：逐行核算，写出核对报告。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    try choucha.run { try Stages(folder: work.folder).check(reading.access()) }
    Console.say("下一步：choucha plan \(work.folder)")
  }
}
