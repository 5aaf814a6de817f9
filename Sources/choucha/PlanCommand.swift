import ArgumentParser
import Inspection

/// Works out the quotas (方案).
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "计算每项任务的应抽数，写出应抽数量表。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption

  func run() throws {
    let date = day.date()
    try choucha.run { try Stages(folder: work.folder).plan(work.inputs(reading), on: date) }
    Console.say("下一步：choucha commit \(work.folder)")
  }
}
