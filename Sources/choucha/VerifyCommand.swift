import ArgumentParser
import Inspection

/// Proves the ledger anew (核验).
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验台账或者归档的压缩包：逐个文件、逐次抽取重新计算。")

  @Argument(
    help: ArgumentHelp("工作文件夹、公示文件夹，或者 choucha archive 写出的压缩包。", valueName: "文件夹"))
  var folder: String
  @Option(
    help: ArgumentHelp(
      "纸面或网上公布过的台账链头，可写多个：逐一确认仍在台账中，没有被截短或改写。", valueName: "链头"))
  var head: [String] = []

  /// - Throws: `ValidationError` for a path that leads to nothing that can be verified.
  func validate() throws {
    guard !Stages(folder: folder).isArchive else { return }
    try WorkOptions.validate(folder)
  }

  func run() throws {
    try choucha.run { try Stages(folder: folder).verify(heads: head) }
  }
}
