import ArgumentParser
import Inspection

/// Proves the ledger anew (核验).
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验台账：逐个文件、逐次抽取重新计算。")

  @OptionGroup var work: WorkOptions

  func run() throws {
    try choucha.run { try Stages(folder: work.folder).verify() }
  }
}
