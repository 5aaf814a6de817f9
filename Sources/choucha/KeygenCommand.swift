import ArgumentParser
import Inspection

/// Makes a key to sign the ledger with (生成密钥).
struct KeygenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen", abstract: "生成签名用的密钥文件，打印公钥；私钥请放在 U 盘上由专人保管。")

  @Option(help: ArgumentHelp("写到哪个文件，如 U 盘上的 公章.key；已有的文件不会覆盖。", valueName: "文件"))
  var out: String

  func run() throws {
    try choucha.run {
      let key = try SigningKeyFile.make(at: out)
      Console.say("密钥已写入：\(out)（只有本人可读，请由专人保管，不要放进工作文件夹）")
      Console.say("公钥（请公布，并可写入设置“公钥”）：")
      Console.say(key.printed)
      Console.say("下一步：choucha sign 文件夹 --key \(out) --signer 签名人")
    }
  }
}
