import ArgumentParser
import Inspection

/// Writes the forms of all draws from the ledger (表格).
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: "按台账写出抽查情况记录表、选派（抽取）记录单和抽查情况汇总表。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var forms: FormOptions

  func run() throws {
    try choucha.run {
      try Stages(folder: work.folder, encoding: forms.encoding)
        .forms(of: Ledger(workFolder: work.folder, for: .reading))
    }
  }
}
