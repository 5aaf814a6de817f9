import Foundation
import Spreadsheet
import Testing

@testable import Inspection

struct FileAccessTests {
  @Test(arguments: ReadError.Quantity.allCases)
  func everyLimitIsSetByItsName(_ quantity: ReadError.Quantity) throws {
    let access = try FileAccess(limits: ["\(quantity.name)=7"])
    #expect(access.limits[quantity] == 7)
    for other in ReadError.Quantity.allCases where other != quantity {
      #expect(access.limits[other] == ReadLimits()[other])
    }
  }

  @Test func aQuantityOfSeveralLimitsSetsThemAll() throws {
    let limits = try FileAccess(limits: ["rows=5", "part-bytes=6", "rows=7"]).limits
    #expect((limits.worksheetRows, limits.textRows) == (7, 7))
    #expect((limits.partBytes, limits.smallPartBytes) == (6, 6))
  }

  @Test(arguments: [
    ("rows", LimitMistake.malformed("rows")), ("", .malformed("")), ("=5", .unknownName("")),
    ("row=5", .unknownName("row")), ("fileBytes=5", .unknownName("fileBytes")),
    ("rows=", .badNumber("", name: "rows", maximum: 1 << 40)),
    ("rows=0", .badNumber("0", name: "rows", maximum: 1 << 40)),
    ("rows=1万", .badNumber("1万", name: "rows", maximum: 1 << 40)),
    ("rows=9999999999999", .badNumber("9999999999999", name: "rows", maximum: 1 << 40)),
    (
      "shared-string-bytes=4294967296",
      .badNumber("4294967296", name: "shared-string-bytes", maximum: 4_294_967_295)
    ),
  ])
  func aLimitThatDoesNotExistIsRefused(_ setting: String, _ mistake: LimitMistake) {
    #expect(throws: mistake) { try FileAccess(limits: [setting]) }
    #expect(mistake.message.hasSuffix("。"))
  }

  @Test func everyLimitIsListed() {
    #expect(FileAccess.limitLines.count == ReadError.Quantity.allCases.count)
    #expect(FileAccess.limitLines.contains("cell-length：单元格字数，默认 32767"))
  }

  @Test func theLimitsHoldForWhateverReads() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/名录.csv"
    try Data("注册号,企业名称\n640221200001236,甲商店\n".utf8).write(to: URL(filePath: path))
    let access = try FileAccess(limits: ["rows=1"])
    let found = WorkFolder(path: folder.path, access: access).read().diagnostics
    #expect(found.first { $0.location != nil }?.problem.code == "I720")
    #expect(throws: Findings.self) { try FileOverview(path: path, access: access) }
    #expect(throws: Findings.self) {
      try SheetText.stream(path: path, sheet: 1, access: access) { _ in }
    }
  }
}
