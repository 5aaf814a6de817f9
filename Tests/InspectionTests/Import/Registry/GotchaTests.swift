import Foundation
import Spreadsheet
import Testing

@testable import Inspection

struct GotchaTests {
  @Test func everyRowOfTheGotchasMeetsItsExpectation() throws {
    let expected = try text(of: "gotchas.expected.csv")
    let actual = csv([Self.headings] + (try outcomes()))
    #expect(actual.count == expected.count)
    for (actual, expected) in zip(actual, expected) { #expect(actual == expected) }
  }

  @Test func theCountsOfTheGotchasAddUp() throws {
    let sheet = try table()
    let account = try #require(Inputs(sheets: [sheet]).accounts.first)
    #expect(account.fates.count == sheet.rows.count)
    #expect(account.counts.words == "共 1553 行 = 导入 942 + 忽略 91 + 拒收 520 + 确认剔除 0")
  }

  @Test func theFixtureIsWhatItsGeneratorWrites() throws {
    let sheet = GotchaSheet()
    let expectations = [Self.headings] + sheet.expectations.map(\.record)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try write(csv(sheet.records), to: "gotchas.csv")
      try write(csv(expectations), to: "gotchas.expected.csv")
      Issue.record("the fixtures were rewritten: review them and run again")
    }
    #expect(try text(of: "gotchas.csv") == csv(sheet.records))
    #expect(try text(of: "gotchas.expected.csv") == csv(expectations))
  }

  private static let headings = ["row", "fate", "reason", "codes", "cells"]

  /// What became of each row, as records of the expectation.
  private func outcomes() throws -> [[String]] {
    let inputs = Inputs(sheets: [try table()])
    let found = Dictionary(grouping: inputs.diagnostics) { $0.location?.row ?? 0 }
    let account = try #require(inputs.accounts.first)
    return account.fates.sorted { $0.key < $1.key }.map { row, fate in
      let diagnostics = found[row] ?? []
      let (name, reason) =
        switch fate {
        case .imported: ("imported", "")
        case .ignored(let reason): ("ignored", reason)
        case .rejected(let code): ("rejected", code)
        case .confirmed(let code): ("confirmed", code)
        }
      return [
        String(row), name, reason,
        diagnostics.map(\.problem.code).sorted().joined(separator: " "),
        diagnostics.compactMap { $0.location?.address?.description }.joined(separator: " "),
      ]
    }
  }

  private func table() throws -> Table {
    try SpreadsheetFile.open(path: try fixture("gotchas.csv").path).table(sheet: 0)
  }

  private func fixture(_ name: String) throws -> URL {
    try #require(Bundle.module.url(forResource: "Fixtures/" + name, withExtension: nil))
  }

  private func text(of name: String) throws -> [String] {
    try String(contentsOf: fixture(name), encoding: .utf8).components(separatedBy: "\r\n")
  }

  private func csv(_ records: [[String]]) -> [String] {
    records.map { record in
      record.map { field in
        field.contains { "\",\n".contains($0) }
          ? "\"" + field.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : field
      }.joined(separator: ",")
    } + [""]
  }

  private func write(_ lines: [String], to name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures")
    try lines.joined(separator: "\r\n")
      .write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }
}
