import Foundation
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct CheckWorkbookTests {
  private static let registry = """
    检查对象名录,,,
    注册号,企业名称,登记状态,住所
    640221200001236,甲商店,存续,甲路1号
    9.1E+14,乙商店,存续,乙路2号
    640221600123457,丙商店,待定,
    """

  /// A work folder with one registry, checked.
  private func withChecked(
    _ name: String = "名录.csv", onlyErrors: Bool = false, _ body: (String, Inputs) throws -> Void
  ) throws {
    try Samples.withFolder { folder in
      try Data(Self.registry.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
      try body(folder, try check(folder, onlyErrors: onlyErrors).inputs)
    }
  }

  @discardableResult
  private func check(
    _ folder: String, onlyErrors: Bool = false
  ) throws -> (inputs: Inputs, report: FormReport) {
    let work = WorkFolder(path: folder)
    let inputs = work.read()
    let report = try OutputFolder(folder).write(check: inputs, of: work, onlyErrors: onlyErrors)
    return (inputs, report)
  }

  private func workbook(_ folder: String) -> String { "\(folder)/输出/核对-名录.xlsx" }

  @Test func `every cell stands at its own address, and messages to the right`() throws {
    try withChecked { folder, _ in
      let file = try SpreadsheetFile.open(path: workbook(folder))
      #expect(file.sheets.map(\.name) == ["核对汇总", "名录"])
      let table = try file.table(sheet: 1)
      let texts = table.rows.map { row in (1...4).map { row.text(at: $0) } }
      let lines = Self.registry.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      #expect(texts == lines)
      #expect(table.rows[1].text(at: 5) == "错误信息")
      #expect(table.rows[2].text(at: 5) == "")
      #expect(table.rows[3].text(at: 5).hasPrefix("A4 错误 I122："))
      #expect(table.rows[4].text(at: 5).hasPrefix("C5 错误 I138："))
    }
  }

  @Test func `the summary accounts for every row and every kind`() throws {
    try withChecked { folder, _ in
      let table = try SpreadsheetFile.open(path: workbook(folder)).table(sheet: 0)
      let texts = table.rows.map { $0.text(at: 1) }
      #expect(texts.first == "核对汇总：名录.csv")
      #expect(texts.contains { $0.contains("共 5 行 = 导入 1 + 忽略 2 + 拒收 2 + 确认剔除 0") })
      let kinds = table.rows.filter { $0.text(at: 2).hasPrefix("I") }
      #expect(kinds.contains { $0.text(at: 2) == "I122" && $0.text(at: 4) == "名录 A4" })
    }
  }

  @Test func `an untouched workbook in the place of its file imports the same`() throws {
    try withChecked { folder, before in
      try FileManager.default.removeItem(atPath: "\(folder)/名录.csv")
      try FileManager.default.moveItem(atPath: workbook(folder), toPath: "\(folder)/名录.xlsx")
      let after = try check(folder).inputs
      #expect(after.entities.map(\.name) == before.entities.map(\.name))
      #expect(after.entities.map(\.id) == before.entities.map(\.id))
      #expect(after.accounts.map(\.fates) == before.accounts.map(\.fates))
      #expect(
        after.diagnostics.map { "\($0.problem.code) \($0.location?.address?.description ?? "")" }
          == before.diagnostics.map {
            "\($0.problem.code) \($0.location?.address?.description ?? "")"
          })
      let again = try SpreadsheetFile.open(path: workbook(folder))
      #expect(again.sheets.map(\.name) == ["核对汇总", "名录"])
      #expect(try again.table(sheet: 1).rows.allSatisfy { $0.cell(at: 6) == nil })
    }
  }

  @Test func `blanks filled down in a CSV file are filled in copies of copies too`() throws {
    try Samples.withFolder { folder in
      let text = "抽查类别,抽查事项,检查依据\n登记检查,名称检查,甲法\n,住所检查,甲法\n"
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/清单.csv"))
      for (file, copy) in [("清单.csv", "清单.xlsx"), ("清单.xlsx", "清单二.xlsx")] {
        try check(folder)
        try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
        try FileManager.default.moveItem(
          atPath: "\(folder)/输出/核对-清单.xlsx", toPath: "\(folder)/\(copy)")
        let items = WorkFolder(path: folder).read().items
        #expect(items.map(\.category) == ["登记检查", "登记检查"])
      }
    }
  }

  @Test func `checking again changes no byte`() throws {
    try withChecked { folder, _ in
      let before = FileManager.default.contents(atPath: workbook(folder))
      let movedNames = try check(folder).report.movedNames
      #expect(movedNames.isEmpty)
      #expect(FileManager.default.contents(atPath: workbook(folder)) == before)
    }
  }

  @Test func `a workbook without findings left is removed`() throws {
    try withChecked { folder, _ in
      try FileManager.default.removeItem(atPath: "\(folder)/名录.csv")
      #expect(try check(folder).report.movedNames.isEmpty)
      #expect(try Disk.kind(of: workbook(folder)) == .nothing)
    }
  }

  @Test(arguments: [true, false])
  func `an edited workbook is put aside`(_ hasFindings: Bool) throws {
    try withChecked { folder, _ in
      let edited = Data("改过".utf8)
      try edited.write(to: URL(filePath: workbook(folder)))
      if !hasFindings { try FileManager.default.removeItem(atPath: "\(folder)/名录.csv") }
      #expect(try check(folder).report.movedNames == ["1-核对-名录.xlsx"])
      #expect(
        FileManager.default.contents(atPath: "\(folder)/输出/旧版/1-核对-名录.xlsx") == edited)
      #expect(try (Disk.kind(of: workbook(folder)) == .file) == hasFindings)
    }
  }

  @Test func `only the rows with findings are kept when asked`() throws {
    try withChecked(onlyErrors: true) { folder, _ in
      let table = try SpreadsheetFile.open(path: workbook(folder)).table(sheet: 1)
      #expect(table.rows.map { $0.text(at: 1) } == ["原行号", "4", "5"])
      #expect(table.rows.map { $0.text(at: 3) } == ["企业名称", "乙商店", "丙商店"])
      #expect(table.rows.map { $0.text(at: 6).prefix(2) } == ["错误", "A4", "C5"])
    }
  }

  @Test func `only the rows with findings are no substitute for the file`() throws {
    try withChecked(onlyErrors: true) { folder, _ in
      try Samples.withFolder { other in
        try FileManager.default.copyItem(atPath: workbook(folder), toPath: "\(other)/名录.xlsx")
        let findings = WorkFolder(path: other).read().diagnostics
        #expect(findings.contains { $0.problem.code == "I119" && $0.location?.sheet == "名录" })
      }
    }
  }

  @Test(arguments: [(1_000, "代代…”"), (32_000, "32000 字")])
  func `a long cell makes a short message`(length: Int, says part: String) throws {
    try Samples.withFolder { folder in
      let code = String(repeating: "代", count: length)
      let text = "统一社会信用代码,企业名称,登记状态\n\(code),海角甲商贸有限公司,存续\n"
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/名录.csv"))
      let inputs = try check(folder).inputs
      #expect(inputs.diagnostics.contains { $0.message.contains(part) })
      #expect(inputs.diagnostics.allSatisfy { $0.message.count < 300 })
      let report = try OutputFolder(folder).write(report: CheckReport(inputs))
      #expect(report.names == ["核对报告.xlsx", "核对报告.csv", "核对报告.html"])
      #expect(report.diagnostics.isEmpty)
    }
  }

  @Test func `a semicolon in a quoted value doesn't part facts and remedy`() {
    let other = Diagnostic(RosterProblem.badFlag("也许；不定"))
    #expect(other.factsAndRemedy.facts == "本格应填“是”或“否”，现为“也许；不定”。")
    #expect(other.factsAndRemedy.remedy == "请改正。")
    let last = Diagnostic(UnquotedRemedy())
    #expect(last.factsAndRemedy.facts == "应为文本。")
    #expect(last.factsAndRemedy.remedy == "请写成“甲；乙”的样子。")
  }

  private struct UnquotedRemedy: Problem {
    let code = "I000"
    let severity = Severity.error
    let message = "应为文本；请写成“甲；乙”的样子。"
  }

  @Test func `files that share a name keep their endings`() {
    let names = CheckWorkbookNames.names(of: ["名录.csv", "名录.XLSX", "核对-人员.xlsx", "清单.csv"])
    #expect(
      names == [
        "名录.csv": "核对-名录.csv.xlsx", "名录.XLSX": "核对-名录.XLSX.xlsx",
        "核对-人员.xlsx": "核对-人员.xlsx", "清单.csv": "核对-清单.xlsx",
      ])
  }
}
