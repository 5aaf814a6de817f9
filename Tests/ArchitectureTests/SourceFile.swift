import Foundation

/// A Swift file of the package, by its path from the package's root.
struct SourceFile {
  /// The path, such as `Sources/Sampling/CanonicalID.swift`.
  let path: String
  /// The lines without their comments, from line 1.
  let code: [String]

  /// Takes a text apart.
  init(path: String, text: String) {
    self.path = path
    code = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.withoutComment($0) }
  }

  /// The module's name: the folder below `Sources`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules it imports.
  var imports: [String] {
    code.filter { $0.contains("import ") }.compactMap { line in
      line.firstMatch(of: Self.importLine).map { String($0.output.1) }
    }
  }

  /// The codes of problems that it defines, such as `I101`.
  ///
  /// The ledger's stand as numbers in `LedgerProblem+Message.swift`.
  var codes: [String] {
    let numbered = path.hasSuffix("/LedgerProblem+Message.swift") ? code : []
    let quoting = code.filter { $0.utf8.contains(UInt8(ascii: "\"")) }
    return quoting.flatMap { $0.matches(of: /"([A-Z][0-9]{3})"/).map { String($0.output.1) } }
      + numbered.compactMap { $0.firstMatch(of: /case .*: ([0-9]{3})$/) }.map { "L\($0.output.1)" }
  }

  /// All the files below `Sources`, read once.
  static func all() throws -> [SourceFile] { try sources.get() }

  private static let sources = Result { try read() }

  private static func read() throws -> [SourceFile] {
    let sources = packageRoot.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      return SourceFile(path: "Sources/\(path)", text: text)
    }
  }

  /// The package's folder.
  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `import A`, `package import A`, `@testable import A`, `import struct A.B`: always `A`.
  private static var importLine: Regex<(Substring, Substring)> {
    /^\s*(?:@\w+\s+|\w+\s+)*import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
  }

  /// Cuts a line at the first `//` that isn't inside a string.
  private static func withoutComment(_ line: Substring) -> String {
    guard line.contains("//") else { return String(line) }
    var isQuoted = false
    var isEscaped = false
    for index in line.indices {
      if !isQuoted, line[index...].hasPrefix("//") { return String(line[..<index]) }
      if line[index] == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = line[index] == "\\" && !isEscaped
    }
    return String(line)
  }
}
