import ArgumentParser
import Inspection

/// Shows what changed in registry and roster, and lets somebody confirm it (两库变化).
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "列出两库自上次确认以来的变化；加 --confirm 姓名，把确认记入台账。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var forms: FormOptions
  @Option(help: ArgumentHelp("确认人姓名：确认两库真实、完整，记入台账。", valueName: "姓名"))
  var confirm: String?

  func run() throws {
    let date = day.date()
    try choucha.run {
      let inputs = try work.inputs(reading)
      try Stages(folder: work.folder, encoding: forms.encoding)
        .compare(inputs, confirmedBy: confirm, on: date)
    }
  }
}
