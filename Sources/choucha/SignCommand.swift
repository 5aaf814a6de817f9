import ArgumentParser
import Inspection

/// Signs the head of the ledger (签名).
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "用密钥文件对台账链头签名，记入台账；签的是此前的全部事件。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var day: DateOption
  @Option(help: ArgumentHelp("choucha keygen 写出的密钥文件。", valueName: "文件")) var key: String
  @Option(help: ArgumentHelp("签名人，如单位名称。", valueName: "名称")) var signer: String

  func run() throws {
    let date = day.date()
    try choucha.run {
      try Stages(folder: work.folder).sign(keyFile: key, signer: signer, on: date)
    }
  }
}
