import Foundation

/// Answers the cases of `scripts/differential.py` with the package's own code.
@main
enum Differential {
  /// Reads the file of cases named on the command line, and prints a list of answers.
  static func main() throws {
    let file = URL(filePath: CommandLine.arguments.last ?? "")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try FileHandle.standardOutput.write(contentsOf: encoder.encode(cases.map { try $0.answer() }))
  }
}
