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
  @Option(
    help: ArgumentHelp(
      "将来的公开事件，如 cwl.kl8/2025301；可以写几个；不写则为自拟种子（等级 D）。", valueName: "事件"))
  var event: [String] = []
  @Option(
    help: ArgumentHelp("公开事件的时间，如 2025-11-09T21:30+08:00；次序与 --event 相同。", valueName: "时间"))
  var eventAt: [String] = []
  @Option(help: ArgumentHelp("一名保管人的封存摘要（choucha seal）；封存方式至少两名。", valueName: "摘要"))
  var seal: [String] = []
  @OptionGroup var evidence: EvidenceOptions

  func validate() throws {
    guard event.count == eventAt.count else {
      throw ValidationError("--event-at 是公开事件的时间，每个 --event 都要写一个。")
    }
    guard evidence.path == nil || event.isEmpty && seal.isEmpty else {
      throw ValidationError("--evidence 是对已有承诺书的时间证据，取得之后单独存入，不与 --event、--seal 一起写。")
    }
  }

  func run() throws {
    let moment = day.moment()
    try choucha.run {
      let stages = Stages(folder: work.folder)
      if let evidence = try evidence.evidence() {
        return try stages.addEvidence(evidence, to: task, at: moment)
      }
      let inputs = try ratios.applied(to: work.inputs(reading))
      try stages.commit(task, promise: promise(), inputs, at: moment)
    }
  }

  private func promise() throws -> SeedPromise {
    let events = try zip(event, eventAt).map { name, time in
      guard let named = SeedEvent(name: name, time: time) else {
        throw DrawRefusal.eventMalformed(name)
      }
      return named
    }
    return try SeedPromise(events: events, seals: seal)
  }
}
