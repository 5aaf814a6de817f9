import ArgumentParser
import Inspection

/// Writes the forms of all draws from the ledger (表格).
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "按台账写出检查随行的各种表格、选派（抽取）记录单、抽查任务表和汇总表。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var forms: FormOptions

  func run() throws {
    try choucha.run {
      try Stages(folder: work.folder, encoding: forms.encoding)
        .forms(of: Ledger(workFolder: work.folder, for: .reading))
    }
  }
}
