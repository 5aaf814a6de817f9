import Foundation
import Inspection
import Testing

@testable import choucha

/// What `plan` writes, on a copy of a sample folder.
struct PlanStagesTests {
  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/平罗2021")

  /// Runs a stage on the tables of the sample; the names of all that lies in the folder afterwards
  /// and didn't before.
  private func newFiles(
    _ run: (Stages, Inputs, CalendarDate) throws -> Void
  ) throws -> Set<String> {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "\(UUID())")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }  // left-overs do no harm
    let tables = try manager.contentsOfDirectory(atPath: Self.sample.path)
      .filter { !["台账", "输出"].contains($0) }
    for name in tables {
      try manager.copyItem(at: Self.sample.appending(path: name), to: folder.appending(path: name))
    }
    let inputs = WorkFolder(path: folder.path, access: try FileAccess(limits: [])).read()
    let date = try #require(CalendarDate(iso: "2021-03-19"))
    try run(Stages(folder: folder.path), inputs, date)
    return Set(try manager.subpathsOfDirectory(atPath: folder.path)).subtracting(tables)
  }

  @Test func `a trial writes nothing at all`() throws {
    #expect(
      try newFiles { try $0.plan($1, by: DrawStage($1, date: $2), on: $2, isDryRun: true) }.isEmpty)
  }

  @Test func `an explanation writes nothing at all`() throws {
    #expect(try newFiles { try $0.explain("1", $1, on: $2) }.isEmpty)
  }

  @Test func `a plan is written with its report`() throws {
    let files = try newFiles { try $0.plan($1, by: DrawStage($1, date: $2), on: $2) }
    #expect(["xlsx", "csv", "html"].allSatisfy { files.contains("输出/抽取方案报告.\($0)") })
    #expect(!files.contains("台账"))
  }
}
