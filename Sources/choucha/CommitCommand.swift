import ArgumentParser
import Inspection

/// Freezes a task and writes its commitment (承诺).
struct CommitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit", abstract: "冻结一项任务的名录、人员和方案，写下承诺书。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var ratios: RatioOptions
  @Option(help: ArgumentHelp("任务序号，默认下一项。", valueName: "序号")) var task: Int?
  @Option(help: ArgumentHelp("将来的公开事件，如 cwl.kl8/2025301；不写则为自拟种子（等级 D）。", valueName: "事件"))
  var event: String?
  @Option(help: ArgumentHelp("公开事件的时间，如 2025-11-09T21:30+08:00。", valueName: "时间"))
  var eventAt: String?

  func validate() throws {
    guard event != nil || eventAt == nil else {
      throw ValidationError("--event-at 是公开事件的时间，须与 --event 一起给出。")
    }
  }

  func run() throws {
    let date = day.date()
    try choucha.run {
      let inputs = try ratios.applied(to: work.inputs(reading))
      try Stages(folder: work.folder).commit(task, event: seedEvent(), inputs, on: date)
    }
  }

  private func seedEvent() throws -> SeedEvent? {
    guard let event else { return nil }
    guard let named = SeedEvent(name: event, time: eventAt ?? "") else {
      throw DrawRefusal.eventMalformed(event)
    }
    return named
  }
}
