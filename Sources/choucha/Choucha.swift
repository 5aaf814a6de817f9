import ArgumentParser

/// The command line of choucha (抽查).
@main
struct Choucha: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choucha", abstract: "“双随机、一公开”抽查：可公开复核的抽取工具",
    subcommands: [CatCommand.self])
}
