import Testing

/// The sources keep the rules of `docs/architecture.md`, and each rule can be broken.
struct ModuleRulesTests {
  @Test(arguments: ModuleRule.all)
  func everyFileKeeps(rule: ModuleRule) throws {
    let breaches = try SourceFile.all().flatMap { file in
      rule.breaches(file).map { "\(file.path): \($0)" }
    }
    #expect(breaches.isEmpty)
  }

  @Test func theSourcesAreFound() throws {
    let modules = Set(try SourceFile.all().map(\.module))
    #expect(modules == ["Inspection", "Sampling", "Spreadsheet", "choucha"])
  }

  @Test(arguments: [
    ("Spreadsheet/A.swift", "import Sampling", ["imports Sampling"]),
    ("Spreadsheet/A.swift", "internal import Glibc", []),
    ("Sampling/A.swift", "package import Foundation", ["imports Foundation"]),
    ("Sampling/A.swift", "internal import Crypto\nimport Glibc", ["imports Glibc"]),
    ("Inspection/Plan/A.swift", "import Glibc", ["imports Glibc"]),
    ("Inspection/Ledger/A.swift", "internal import Glibc", []),
    ("Inspection/A.swift", "import struct Foundation.URL", ["imports Foundation"]),
    ("Inspection/A.swift", "@preconcurrency import Crypto", ["imports Crypto"]),
    (
      "choucha/A.swift", "import Foundation\nimport Spreadsheet",
      ["imports Foundation", "imports Spreadsheet"]
    ),
    ("Other/A.swift", "import Inspection", ["imports Inspection"]),
    ("Sampling/A.swift", "// import Foundation", []),
  ])
  func importsAreHeldAgainstTheTable(path: String, text: String, breaches: [String]) {
    #expect(Self.breaches(.imports, path, text) == breaches)
  }

  @Test(arguments: [
    ("Sampling/A.swift", "let a = 1\nlet ratio: Double = 0", ["line 2"]),
    ("Sampling/A.swift", "let b = Float(1)", ["line 1"]),
    ("Sampling/A.swift", "/// As Double, 0.1 isn't exact.\nlet isDoubled = true", []),
    ("Spreadsheet/A.swift", "let width: Double = 8", []),
  ])
  func floatingPointIsFound(path: String, text: String, breaches: [String]) {
    #expect(Self.breaches(.exactArithmetic, path, text) == breaches)
  }

  @Test(arguments: [
    ("Spreadsheet/A.swift", #"let sheet = "名录库""#, ["line 1"]),
    ("Spreadsheet/A.swift", #"let address = "http://例""#, ["line 1"]),
    ("Spreadsheet/A.swift", "/// One row (行).\nlet row = 1  // 行", []),
    ("Inspection/A.swift", #"let sheet = "名录库""#, []),
  ])
  func chineseIsFound(path: String, text: String, breaches: [String]) {
    #expect(Self.breaches(.noChinese, path, text) == breaches)
  }

  @Test(arguments: [
    ("Inspection/A.swift", #"print("a")"#, ["line 1"]),
    ("Sampling/A.swift", "  if isDone { exit(0) }", ["line 1"]),
    ("Inspection/A.swift", "fingerprint(a)\nwriter.print(a)", []),
    ("choucha/A.swift", #"print("a")"#, []),
  ])
  func outputIsFound(path: String, text: String, breaches: [String]) {
    #expect(Self.breaches(.noOutput, path, text) == breaches)
  }

  @Test(arguments: [(300, []), (301, ["has 301 lines"])])
  func longFilesAreFound(lineCount: Int, breaches: [String]) {
    let text = String(repeating: "\n", count: lineCount)
    #expect(Self.breaches(.shortFiles, "Sampling/A.swift", text) == breaches)
  }

  @Test(arguments: [
    ("Inspection/Plan/A.swift", "let a = unsafe read()", ["line 1"]),
    ("Inspection/Plan/A.swift", "nonisolated(unsafe) var a = 1", ["line 1"]),
    ("Inspection/Plan/A.swift", "let a: UnsafePointer<Int>", ["line 1"]),
    ("Inspection/Plan/A.swift", "final class A: @unchecked Sendable {}", ["line 1"]),
    ("Inspection/Plan/A.swift", "let isUnsafe = true  // unsafe to say", []),
    ("Spreadsheet/Threads/Monitor.swift", "let a = unsafe read()", []),
  ])
  func unsafeCodeIsFound(path: String, text: String, breaches: [String]) {
    #expect(Self.breaches(.safeCode, path, text) == breaches)
  }

  @Test func everyListedFileHasUnsafeCode() throws {
    let files = try SourceFile.all().filter { file in
      file.code.contains { $0.contains("unsafe ") || $0.contains("@unchecked") }
    }
    let paths = files.map { String($0.path.dropFirst("Sources/".count)) }
    #expect(UnsafeFiles.all.subtracting(paths).isEmpty)
  }

  private static func breaches(_ rule: ModuleRule, _ path: String, _ text: String) -> [String] {
    rule.breaches(SourceFile(path: "Sources/\(path)", text: text))
  }
}
