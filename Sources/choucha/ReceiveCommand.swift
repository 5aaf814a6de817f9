import ArgumentParser
import Inspection

/// Takes in what the level above handed down (收文).
struct ReceiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "收下上级下发的材料：先承诺本单位人员，名单下发后选派。")

  @OptionGroup var work: WorkOptions
  @Argument(help: ArgumentHelp("下发的材料文件夹。", valueName: "材料")) var package: String
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var day: DateOption
  @OptionGroup var seed: SeedOptions
  @OptionGroup var forms: FormOptions
  @Option(help: ArgumentHelp("种子公布后才收到的：另用以后的公开事件。", valueName: "事件")) var event: String?
  @Option(help: ArgumentHelp("这一公开事件的时间。", valueName: "时间")) var eventAt: String?

  func run() throws {
    let date = day.date()
    try choucha.run {
      let folder = WorkFolder(path: work.folder, access: try reading.access())
      try Stages(folder: work.folder, encoding: forms.encoding).receive(
        package, into: folder, ownSeed: ownSeed(), on: date)
    }
  }

  private func ownSeed() throws -> ReceiveStage.OwnSeed? {
    if let event {
      guard let named = SeedEvent(name: event, time: eventAt ?? "") else {
        throw DrawRefusal.eventMalformed(event)
      }
      return .event(named)
    }
    return try seed.choice().map { .value($0) }
  }
}
