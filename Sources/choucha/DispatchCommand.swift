import ArgumentParser
import Inspection

/// Writes the papers for other offices (下发).
struct DispatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispatch", abstract: "按“下发对照”写出给各县区、部门的材料；承办单位用它写出上报材料。")

  @OptionGroup var work: WorkOptions

  func run() throws {
    try choucha.run { try Stages(folder: work.folder).dispatch() }
  }
}
