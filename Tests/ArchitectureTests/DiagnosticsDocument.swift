import Foundation

/// `docs/diagnostics.md`: what each stable code means, a table for each stage (错误代码).
struct DiagnosticsDocument {
  private let text: String
  private let tables: [[[String]]]

  /// Takes a text apart.
  init(text: String) {
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    tables = lines.split { !$0.hasPrefix("|") }.map { $0.map(Self.cells).filter(Self.isEntry) }
  }

  /// The document of this package.
  static func own() throws -> Self {
    let file = SourceFile.packageRoot.appending(path: "docs/diagnostics.md")
    return Self(text: try String(contentsOf: file, encoding: .utf8))
  }

  /// The codes in the order of the rows.
  var codes: [String] { tables.joined().map { $0[0] } }

  /// What is wrong with the document for a tool that has these codes; empty when nothing is.
  func faults(for known: [String]) -> [String] {
    let counts = codes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let missing = Set(known).subtracting(codes).map { "\($0) is missing" }
    let repeated = counts.filter { $0.value > 1 }.map { "\($0.key) stands \($0.value) times" }
    let unknown = mentions.subtracting(known).map { "\($0) is unknown" }
    return (missing + repeated + unknown).sorted() + unorderedRows + unfinishedRows
  }

  private var mentions: Set<String> {
    Set(text.matches(of: /\b[A-Z][0-9]{3}\b/).map { String($0.output) })
  }

  private var unorderedRows: [String] {
    tables.flatMap { table in
      zip(table, table.dropFirst()).filter { $0[0] > $1[0] }.map { "\($1[0]) follows \($0[0])" }
    }
  }

  /// Rows that lack one of 代码, 严重程度, 含义, 示例 and 处理办法.
  private var unfinishedRows: [String] {
    tables.joined().filter { row in
      row.count != 5 || row.contains("") || !["错误", "警告", "提示"].contains(row[1])
    }.map { "\($0[0]) is unfinished" }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func isEntry(_ cells: [String]) -> Bool {
    cells.first?.wholeMatch(of: /[A-Z][0-9]{3}/) != nil
  }
}
