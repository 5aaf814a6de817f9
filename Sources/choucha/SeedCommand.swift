import ArgumentParser
import Inspection

/// Records the public value that two people typed (种子).
struct SeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seed", abstract: "录入公开事件的结果作种子：两人各输入一次，核对一致才写入台账。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var day: DateOption
  @OptionGroup var evidence: EvidenceOptions
  @Option(help: ArgumentHelp("任务序号；只有一种承诺在等待时可以不写。", valueName: "序号")) var task: Int?
  @Option(help: ArgumentHelp("第一人输入的结果；有几个公开事件就写几次。不写则提示输入。", valueName: "结果"))
  var value: [String] = []
  @Option(help: ArgumentHelp("第二人输入的结果，次序相同。", valueName: "结果")) var again: [String] = []
  @Option(
    help: ArgumentHelp("备用规则：72 小时内没有公布的，改用的下一期，如 cwl.kl8/2025302。", valueName: "事件"))
  var fallback: String?
  @Option(help: ArgumentHelp("改用下一期的原因。", valueName: "原因")) var reason = ""
  @Option(help: ArgumentHelp("改用下一期的批准人。", valueName: "姓名")) var approver = ""

  func run() throws {
    let moment = day.moment()
    try choucha.run {
      let stages = Stages(folder: work.folder)
      if let evidence = try evidence.evidence() {
        try stages.addEvidence(evidence, to: task, at: moment)
      }
      let fallback = fallback.map {
        SeedCeremony.Fallback(event: $0, reason: reason, approver: approver)
      }
      try stages.seed(task, first: value, second: again, fallback: fallback, at: moment)
    }
  }
}
