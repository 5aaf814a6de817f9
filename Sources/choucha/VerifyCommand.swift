import ArgumentParser
import Inspection

/// Proves the ledger anew (核验).
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验台账：逐个文件、逐次抽取重新计算。")

  @OptionGroup var work: WorkOptions
  @Option(
    help: ArgumentHelp(
      "纸面或网上公布过的台账链头，可写多个：逐一确认仍在台账中，没有被截短或改写。", valueName: "链头"))
  var head: [String] = []

  func run() throws {
    try choucha.run { try Stages(folder: work.folder).verify(heads: head) }
  }
}
