import ArgumentParser
import CMalloc
import Inspection

/// Runs the whole chain: check, plan, commit, draw, forms (全程).
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "依次核对、计算、承诺、抽取、写表；重复运行只复核，不重抽。")

  @OptionGroup var work: WorkOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var ratios: RatioOptions
  @OptionGroup var seed: SeedOptions
  @OptionGroup var forms: FormOptions
  @OptionGroup var selection: SelectionOption

  func run() throws {
    let moment = day.moment()
    try choucha.run {
      let stages = Stages(folder: work.folder, encoding: forms.encoding)
      let ledger = try drawn(by: stages, at: moment)
      choucha_return_free_memory()
      try stages.forms(of: ledger, on: moment.date, only: selection.selection())
    }
  }

  /// The ledger after the draw; the tables, which may be large, are needed no longer.
  private func drawn(by stages: Stages, at moment: Moment) throws -> Ledger {
    let inputs = try ratios.applied(to: stages.check(reading.access()))
    choucha_return_free_memory()
    let stage = DrawStage(inputs, at: moment)
    let overview = try stages.plan(inputs, by: stage, on: moment.date)
    return try stages.draw(nil, seed: seed.choice(), by: stage.knowing(overview))
  }
}
