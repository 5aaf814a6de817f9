import ArgumentParser
import Inspection

/// Writes a draw as SQL, for a database to repeat it (数据库复算).
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql", abstract: "把一次抽取写成 SQL，由五种数据库之一独立复算并核对。")

  @OptionGroup var work: WorkOptions
  @Option(
    help: ArgumentHelp(
      "数据库：\(SQLEngine.allCases.map(\.rawValue).joined(separator: "、"))。", valueName: "数据库"))
  var engine: SQLEngine
  @Option(help: ArgumentHelp("任务序号；只有一次抽取时可以不写。", valueName: "序号"))
  var task: Int?

  func run() throws {
    try choucha.run {
      let ledger = try Ledger(workFolder: work.folder, for: .reading)
      Console.write(try DrawScript(task: task, in: ledger).text(for: engine))
    }
  }
}

extension SQLEngine: ExpressibleByArgument {}
