import Foundation
import Testing

@testable import Inspection

struct SheetTextTests {
  @Test func `a file that can't be read is a finding`() throws {
    let findings = #expect(throws: Findings.self) {
      try SheetText.stream(path: "/nonexistent.csv", sheet: 1) { _ in }
    }
    #expect(findings?.diagnostics.map(\.problem.code) == ["I101"])
  }

  @Test func `a sheet is printed from A1 with its inner empty rows`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data("\n,\"甲;\"\"乙\"\"\",\n\na,\"b\nc\"\n".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    var output: [UInt8] = []
    try SheetText.stream(path: url.path, sheet: 1) { output += $0 }
    #expect(
      String(decoding: output, as: UTF8.self) == "\r\n,\"甲;\"\"乙\"\"\"\r\n\r\na,\"b\nc\"\r\n")
  }
}
