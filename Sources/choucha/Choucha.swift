import ArgumentParser
import CMalloc
import Glibc

/// The command line of choucha (抽查): one command a stage.
@main
struct Choucha: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choucha",
    abstract: "“双随机、一公开”抽查：用现有表格抽取检查对象和检查人员，任何人都能复核。",
    version: "0.1.0",
    subcommands: [
      RunCommand.self,
      CheckCommand.self,
      DiffCommand.self,
      PlanCommand.self,
      AdjustCommand.self,
      RehearseCommand.self,
      CommitCommand.self,
      SealCommand.self,
      RevealCommand.self,
      SeedCommand.self,
      DrawCommand.self,
      ExplainCommand.self,
      VoidCommand.self,
      AmendCommand.self,
      FormsCommand.self,
      MergeCommand.self,
      DispatchCommand.self,
      ReceiveCommand.self,
      CollectCommand.self,
      KeygenCommand.self,
      SignCommand.self,
      VerifyCommand.self,
      PublishCommand.self,
      ArchiveCommand.self,
      DutyCommand.self,
      StatusCommand.self,
      StatisticsCommand.self,
      SummaryCommand.self,
      TemplateCommand.self,
      SQLCommand.self,
      QuotaCommand.self,
      CatCommand.self,
      InspectCommand.self,
    ])
  /// The word before a mistake in a command line; the name is the argument parser's.
  // swift-format-ignore: NoLeadingUnderscores
  static let _errorLabel = "错误 \(usageCode)"

  /// The stable code of a mistake in a command line (用法错误).
  static let usageCode = "U101"

  /// Runs the command line.
  static func main() {
    openStandardStreams()
    choucha_return_large_blocks()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Prints what ended the command, help included, and ends.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty {
      code.isSuccess ? Console.say(words(of: text)) : Console.warn(UsageText.chinese(mistake: text))
    }
    Glibc.exit(code.rawValue)
  }

  /// The help in Chinese; the version, which is one line, has no words.
  private static func words(of text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\n")) ? UsageText.chinese(text) : text
  }

  /// Opens the standard streams that the caller closed: else the ledger's files would take their
  /// numbers, and messages would be written into them.
  private static func openStandardStreams() {
    var number: Int32
    // Sound: the literal outlives the call.
    repeat { number = unsafe open("/dev/null", O_RDWR) } while (0...2).contains(number)
    close(number)
  }
}
