import Foundation
import Testing

@testable import Inspection

/// Tables beside the ledger that they were made from, and a year summed up from it.
@Suite struct LedgerSummaryTests {
  /// Draws two tasks in the work folder 甲县 and writes their forms.
  private func drawnOffice(in folder: String) throws -> Ledger {
    let office = folder + "/甲县"
    try FileManager.default.createDirectory(
      atPath: office, withIntermediateDirectories: true)
    var ledger = try Ledger(workFolder: office, for: .writing)
    _ = try DrawStage(Self.inputs(), date: Samples.day)
      .draw(nil, seed: SeedChoice(typed: "42"), machineSeed: SeedChoice(typed: "m"), in: &ledger)
    _ = try OutputFolder(office).write(RecordReader(ledger).records())
    return ledger
  }

  /// Two tasks, the second of which takes every enterprise, together with another department.
  private static func inputs() throws -> Inputs {
    var second = Samples.task(2, scope: "企业", ratio: "100%")
    second.partners = ["示例消防大队"]
    return try Samples.inputs(tasks: [Samples.task(1, scope: "企业", ratio: "50%"), second])
  }

  /// Our own form as CSV in the work folder itself, with changed lines, in place of the outcome.
  private func hand(
    in folder: String, changing change: (inout [String]) -> Void
  ) throws -> [String] {
    let output = folder + "/甲县/输出"
    let data = try Data(contentsOf: URL(filePath: output + "/抽查情况汇总表.csv"))
    var lines = String(decoding: data.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
    change(&lines)
    try FileManager.default.removeItem(atPath: output)
    try Data(lines.joined(separator: "\r\n").utf8)
      .write(to: URL(filePath: folder + "/甲县/抽查情况汇总表.csv"))
    return StationTables.findings(of: try RollUp(folder: folder, name: "某市"))
  }

  @Test func ourOwnFormAgreesWithItsLedger() throws {
    try Samples.withFolder { folder in
      _ = try drawnOffice(in: folder)
      let rollUp = try RollUp(folder: folder, name: "某市")
      #expect(StationTables.findings(of: rollUp) == [])
      let due = SummaryCatalog.embedded.place(of: "应检查数")
      let ledger = try Ledger(workFolder: folder + "/甲县", for: .reading)
      let checks = try RecordReader(ledger).records().map(\.entities.count).reduce(0, +)
      #expect(rollUp.nodes[0].count(due) == checks)
    }
  }

  @Test func aNumberThatTheLedgerDoesNotHaveIsFound() throws {
    try Samples.withFolder { folder in
      _ = try drawnOffice(in: folder)
      let found = try hand(in: folder) { lines in
        guard let index = lines.firstIndex(where: { $0.hasPrefix("1,") }) else { return }
        var cells = lines[index].components(separatedBy: ",")
        cells[8] += "0"
        lines[index] = cells.joined(separator: ",")
      }
      #expect(found.contains { $0.hasPrefix("S116 甲县/抽查情况汇总表.csv I") })
      #expect(found.contains { $0.hasPrefix("S107 甲县/抽查情况汇总表.csv I") })
    }
  }

  @Test func aTaskAndAHeadOfAnotherLedgerAreFound() throws {
    try Samples.withFolder { folder in
      _ = try drawnOffice(in: folder)
      let found = try hand(in: folder) { lines in
        lines = lines.map { $0.replacingOccurrences(of: "示例任务1", with: "示例任务9") }
        lines.insert("台账链头：" + String(repeating: "ab", count: 32), at: 1)
      }
      #expect(found.contains { $0.hasPrefix("S117 甲县/抽查情况汇总表.csv D") })
      #expect(found.contains("S118 甲县/抽查情况汇总表.csv A2"))
    }
  }

  @Test func theYearIsSummedUpAsOfADay() throws {
    try Samples.withFolder { folder in
      let ledger = try drawnOffice(in: folder)
      let last = Samples.day("2021-05-31")
      var summary = try WorkSummary(of: ledger, through: last, inputs: Self.inputs())
      summary.tasks = summary.tasks.map { task in
        var task = task
        for index in task.checks.indices {
          task.checks[index].results = [.nothingFound]
          task.checks[index].checkedOn = Samples.day(index < 2 ? "2021-05-01" : "2021-06-01")
        }
        task.checks[0].results.insert(.orderedToMend)
        task.checks[0].publishedOn = Samples.day("2021-05-20")
        task.checks[0].publishBy = Samples.day("2021-05-21")
        task.checks[1].publishBy = Samples.day("2021-05-21")
        return task.asOf(last)
      }
      #expect(summary.period == "2021年上半年")
      let indices = Dictionary(
        uniqueKeysWithValues: summary.indices.map { ($0.name, [$0.part, $0.whole]) })
      #expect(indices["抽查结果公示率"] == [2, 4])
      #expect(indices["检查结果按时公示率"] == [2, 4])
      #expect(indices["发现问题处置率"] == [0, 2])
      #expect(indices["部门联合监管率"] == [1, 2])
      #expect(indices["计划完成率"] == [0, 2])
      let numbers = WorkCounts(summary.tasks.flatMap(\.checks))
      #expect(numbers["已检查数"] == 4 && numbers["未发现问题"] == 2)
      #expect(numbers["发现问题，依法责令立即改正或者限期改正"] == 2)
    }
  }

  @Test func theTablesOfAYearAgreeWithOneAnother() throws {
    try Samples.withFolder { folder in
      let summary = try WorkSummary(
        of: drawnOffice(in: folder), through: Samples.day, inputs: Self.inputs())
      let due = summary.sheets.prefix(3).compactMap { sheet in
        sheet.headings.firstIndex(of: "应检查数").flatMap { sheet.rows.last?[$0] }
      }
      #expect(Set(due).count == 1 && due.count == 3)
      let shares = summary.indexSheet.rows.filter { $0[4] == "0" }.map { $0[2] }
      #expect(!shares.isEmpty && shares.allSatisfy { $0 == "—" })
    }
  }

  @Test func nothingIsSummedBeforeTheDraw() throws {
    try Samples.withFolder { folder in
      let ledger = try drawnOffice(in: folder)
      #expect(throws: DrawRefusal.self) {
        _ = try WorkSummary(of: ledger, through: Samples.day("2021-01-31"), inputs: Inputs())
      }
    }
  }
}
