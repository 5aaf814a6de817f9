import Foundation
import Testing

@testable import Inspection

/// What came back from the field is filed by its digest; what comes later is a supplement.
@Suite struct ArchivedResultsTests {
  private static let day = Samples.day("2021-06-01")

  private static func archive(
    _ folder: ReturnedFolder, returned: [String] = [], on day: CalendarDate = Self.day
  ) throws -> ArchiveStage.Outcome {
    var ledger = try Ledger(workFolder: folder.draw.folder.path, for: .writing)
    let stage = ArchiveStage(
      workFolder: folder.draw.folder.path, target: nil, returned: returned, settings: Settings(),
      date: day)
    return try #require(try stage.archive("1", in: &ledger).first)
  }

  @Test func `returned files are taken in by their digests`() throws {
    let folder = try ReturnedFolder()
    try folder.collect(folder.soundForm())
    let returned = try Disk.bytes(of: "\(folder.path)/表.xlsx")
    try Disk.rename("\(folder.path)/表.xlsx", to: "\(folder.path)/改了名.xlsx")
    let archive = try OpenArchive(try Self.archive(folder, returned: [folder.path]).path)
    #expect(try archive.bytes("回收材料/表.xlsx") == returned)
    #expect(try archive.text("卷内目录.csv").contains("表.xlsx"))
    #expect(try !archive.text("备考表.csv").contains("回收材料未收入"))
    #expect(try archive.report().findings.isEmpty)
  }

  @Test func `what is missing is told`() throws {
    let folder = try ReturnedFolder()
    try folder.collect(folder.soundForm())
    let outcome = try Self.archive(folder)
    let lines = outcome.missingLines.map { $0.split(separator: "：")[0] }
    #expect(lines.contains("没有检查结果") && lines.contains("回收材料未收入"))
    #expect(try OpenArchive(outcome.path).text("备考表.csv").contains("回收材料未收入,表.xlsx"))
  }

  @Test func `results that come later make a supplement`() throws {
    let folder = try ReturnedFolder()
    let first = try Self.archive(folder)
    let bytes = try Disk.bytes(of: first.path)
    try folder.collect(folder.soundForm(), on: Samples.day("2021-06-02"))
    let second = try Self.archive(folder, on: Samples.day("2021-06-03"))
    #expect(second.isNew && second.event.label.name == "补充归档-任务1")
    #expect(second.event.fields["supplements"] == String(first.event.number))
    #expect(second.path.hasSuffix("-2021-06-03-补充1.zip"))
    #expect(try Disk.bytes(of: first.path) == bytes)
    let cover = try OpenArchive(second.path).text("案卷封面.csv")
    #expect(cover.contains("上一次为台账事件 \(first.event.number)"))
    let report = try Verifier.report(workFolder: folder.draw.folder.path)
    #expect(report.isVerified)
    #expect(try IndependentVerifier.run(on: folder.draw.folder.path).isVerified)
    #expect(try IndependentVerifier.run(on: second.path).isVerified)
  }

  @Test func `a supplement doesn't lose what was filed before`() throws {
    let folder = try ReturnedFolder()
    try folder.collect(folder.soundForm())
    _ = try Self.archive(folder, returned: [folder.path])
    #expect(throws: ArchiveRefusal.returnedMissing(["回收材料/表.xlsx"])) {
      try Self.archive(folder, on: Samples.day("2021-06-02"))
    }
  }
}
