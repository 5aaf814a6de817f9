import ArgumentParser
import Inspection

/// Makes a custodian's sealed number (封存).
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "保管人在自己的计算机上生成封存随机数和封存摘要；不读写任何文件夹。")

  @Option(
    help: ArgumentHelp(
      "用掷骰子的点数生成：至少 \(SealedNonce.leastThrows) 个数字；不写则由计算机生成。", valueName: "点数"))
  var dice: String?

  func run() throws {
    try choucha.run {
      let random = { UInt128.random(in: 0...UInt128.max) }
      let nonce = try dice.map { try SealedNonce(dice: $0) } ?? SealedNonce(random(), random())
      for line in nonce.lines { Console.say(line) }
    }
  }
}
