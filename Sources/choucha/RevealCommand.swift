import ArgumentParser
import Inspection

/// Shows a sealed number (揭示).
struct RevealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reveal", abstract: "保管人揭示封存的随机数，记入台账；公开事件有结果之后才能揭示。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var day: DateOption
  @Option(help: ArgumentHelp("任务序号；只有一种承诺在等待时可以不写。", valueName: "序号")) var task: Int?
  @Option(help: ArgumentHelp("随机数，64 位十六进制；不写则提示输入。", valueName: "随机数")) var nonce: String?
  @Option(help: ArgumentHelp("保管人。", valueName: "姓名")) var custodian: String

  func run() throws {
    let moment = day.moment()
    try choucha.run {
      let nonce = nonce ?? Console.ask("请 \(custodian) 输入封存的随机数：") ?? ""
      try Stages(folder: work.folder).reveal(task, nonce: nonce, custodian: custodian, at: moment)
    }
  }
}
