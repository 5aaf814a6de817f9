import Foundation

/// `docs/threats.md`: the table of attacks, each with the tests that carry it out (威胁模型).
struct ThreatsDocument {
  /// The rows of the table: attack, what the attacker does, defence, what remains, tests.
  let rows: [[String]]
  /// What happened without each defence: the defence, the tests that failed, what found it then.
  let trials: [[String]]

  /// Takes a text apart.
  init(text: String) {
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let all = lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    rows = all.filter { $0.last.map { !Self.names(in: $0).isEmpty } ?? false }
    trials = all.filter { $0.count == 3 && !Self.names(in: $0[1]).isEmpty }
  }

  /// The document of this package.
  static func own() throws -> Self {
    let file = SourceFile.packageRoot.appending(path: "docs/threats.md")
    return Self(text: try String(contentsOf: file, encoding: .utf8))
  }

  /// The tests that the rows name, as `suite: name`.
  var tests: [String] { rows.compactMap(\.last).flatMap(Self.names(in:)) }

  /// The tests that were seen to fail, as `suite: name`.
  var triedTests: [String] { trials.flatMap { Self.names(in: $0[1]) } }

  /// The rows that lack one of their cells.
  var unfinishedRows: [String] {
    rows.filter { $0.count != 5 || $0.contains("") }.compactMap(\.first)
  }

  /// The tests that a cell names in backticks.
  private static func names(in cell: String) -> [String] {
    cell.matches(of: /`(\w+Attacks: [^`]+)`/).map { String($0.output.1) }
  }

  /// The tests below a folder, as `suite: name`.
  static func tests(below folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "swift" }.flatMap { file in
        let suite = file.deletingPathExtension().lastPathComponent
        return tests(in: try String(contentsOf: file, encoding: .utf8)).map { "\(suite): \($0)" }
      }
  }

  /// The names of the tests in a source.
  static func tests(in source: String) -> [String] {
    source.matches(of: /@Test[^`]*?func `([^`]+)`/).map { String($0.output.1) }
  }
}
