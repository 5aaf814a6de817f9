import ArgumentParser
import Inspection

/// Writes what officers, stations and tasks had to check, and what was done (履职记录).
struct DutyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: "履职记录：按检查人员、市场监管所、任务列出应检查、已检查、未到期和变更，每项注明台账事件。",
    discussion: "只列台账记载的事实，供“尽职照单免责、失职照单问责”时核对，不认定责任。")

  @OptionGroup var work: WorkOptions
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("只写这些检查人员，写姓名或者执法证号；默认全部。", valueName: "姓名"))
  var inspector: [String] = []
  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("只写这些市场监管所；默认全部。", valueName: "所"))
  var station: [String] = []
  @OptionGroup var day: DateOption
  @OptionGroup var forms: FormOptions

  func run() throws {
    let date = day.date()
    try choucha.run {
      try Stages(folder: work.folder, encoding: forms.encoding).duties(
        of: inspector, stations: station, on: date)
    }
  }
}
