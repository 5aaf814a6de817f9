import Testing

/// Every code stands in the sources once and in `docs/diagnostics.md` once.
struct DiagnosticsDocumentTests {
  @Test func theDocumentHasEveryCode() throws {
    let faults = try DiagnosticsDocument.own().faults(for: SourceFile.all().flatMap(\.codes))
    #expect(faults.isEmpty)
  }

  @Test func noCodeMeansTwoThings() throws {
    let codes = try SourceFile.all().flatMap(\.codes)
    let counts = codes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect(counts.filter { $0.value > 1 }.isEmpty)
  }

  @Test func theCodesOfEveryStageAreFound() throws {
    let stages = Set(try SourceFile.all().flatMap(\.codes).compactMap(\.first))
    #expect(stages.isSuperset(of: ["I", "P", "D", "L", "F"]))
  }

  @Test(arguments: [
    ("Import/A.swift", #"case .a: "I101"  // not "I102""#, ["I101"]),
    ("Import/A.swift", #"let a = ["B3", "I1010", "GB18030"]"#, []),
    ("Ledger/LedgerProblem+Message.swift", "    case .locked: 101", ["L101"]),
    ("Ledger/LedgerState.swift", "    case .locked: 101", []),
  ])
  func codesAreFound(path: String, text: String, codes: [String]) {
    #expect(SourceFile(path: "Sources/Inspection/\(path)", text: text).codes == codes)
  }

  @Test(arguments: [
    ("| I101 | 错误 | a | b | c |\n| I102 | 提示 | a | b | c |", []),
    ("| I102 | 提示 | a | b | c |", ["I101 is missing"]),
    (
      "| I101 | 错误 | a | b | c |\n\n| I101 | 错误 | a | b | c |\n| I102 | 提示 | a | b | c |",
      ["I101 stands 2 times"]
    ),
    (
      "| I101 | 错误 | a | I103 | c |\n| I102 | 提示 | a | b | c |", ["I103 is unknown"]
    ),
    (
      "| I102 | 警告 | a | b | c |\n| I101 | 错误 | a | b | c |", ["I101 follows I102"]
    ),
    (
      "| I101 | 错误 | a |  | c |\n| I102 | 严重 | a | b | c |",
      ["I101 is unfinished", "I102 is unfinished"]
    ),
  ])
  func faultsAreFound(text: String, faults: [String]) {
    #expect(DiagnosticsDocument(text: text).faults(for: ["I101", "I102"]) == faults)
  }
}
