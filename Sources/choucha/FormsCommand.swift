import ArgumentParser
import Inspection

/// Writes the forms of all draws from the ledger (表格).
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "按台账写出随行各表、选派（抽取）记录单、任务表、汇总表，以及审批、邮寄、列异、公示、移送和录入各表。",
    discussion: "按台账中的抽取、结果和寄送移送登记写出；邮寄清单是否到期，以 --date 的日期为准。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var forms: FormOptions
  @OptionGroup var selection: SelectionOption
  @OptionGroup var day: DateOption

  func run() throws {
    let date = day.date()
    try choucha.run {
      try Stages(folder: work.folder, encoding: forms.encoding)
        .forms(
          of: Ledger(workFolder: work.folder, for: .reading), on: date,
          only: selection.selection())
    }
  }
}
