import ArgumentParser

/// The command line of choucha (抽查): one command a stage.
@main
struct Choucha: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choucha",
    abstract: "“双随机、一公开”抽查：用现有表格抽取检查对象和检查人员，任何人都能复核。",
    version: "0.1.0",
    subcommands: [
      RunCommand.self, CheckCommand.self, PlanCommand.self, CommitCommand.self, DrawCommand.self,
      VoidCommand.self, FormsCommand.self, VerifyCommand.self, CatCommand.self,
    ])
}
