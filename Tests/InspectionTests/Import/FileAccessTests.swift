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

  @Test(arguments: [("64M", 64 << 20), ("256m", 256 << 20), ("2G", 2 << 30), ("1024G", 1 << 40)])
  func memoryIsReadInMegabytesOrGigabytes(_ text: String, _ bytes: Int) throws {
    #expect(try FileAccess(limits: [], memory: text).memory.bytes == bytes)
  }

  @Test(arguments: [
    "", "M", "256", "63M", "0G", "-1G", "+256M", "1025G", "2.5G", "256MB", "9223372036854775807G",
  ])
  func memoryThatIsNoneIsRefused(_ text: String) {
    #expect(throws: LimitMistake.badMemory(text)) { try FileAccess(limits: [], memory: text) }
    #expect(LimitMistake.badMemory(text).message.hasSuffix("。"))
  }

  /// Writes what a program could have made of a file, or fails as told.
  private static func converter(_ failure: ConversionFailure? = nil) -> Conversion.Converter {
    { (path, fileExtension, target) throws(ConversionFailure) in
      if let failure { throw failure }
      let folder = path + ".converted"
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("注册号,企业名称\n640221200001236,\(fileExtension)变\(target)\n".utf8)
          .write(to: URL(filePath: folder + "/output.xlsx"))
      } catch { throw .refused("\(error)") }
      return Conversion(path: folder + "/output.xlsx", folder: folder, program: "LibreOffice 9")
    }
  }

  @Test func filesOfOtherProgramsAreConvertedWhereSomebodyAskedForIt() throws {
    let folder = try TemporaryFolder()
    try Data(LegacyWorkbook.bytes).write(to: URL(filePath: folder.path + "/名录.et"))
    let access = try FileAccess(limits: [], converter: Self.converter())
    let inputs = WorkFolder(path: folder.path, access: access).read()
    #expect(inputs.entities.map(\.name) == ["xls变xlsx"])
    #expect(inputs.accounts.map(\.file) == ["名录.et"])
    let notes = inputs.diagnostics.filter { $0.location?.file == "名录.et" }
    #expect(notes.map(\.problem.code).contains("I724"))
    #expect(notes.contains { $0.problem.message.contains("LibreOffice 9") })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["名录.et"])
  }

  @Test(arguments: [
    (ConversionFailure.programMissing, "I726"), (.timeout(seconds: 120), "I725"),
    (.refused("不认识"), "I725"),
  ])
  func aFailedConversionIsAnError(_ failure: ConversionFailure, _ code: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/名录.xls"
    try Data(LegacyWorkbook.bytes).write(to: URL(filePath: path))
    let access = try FileAccess(limits: [], converter: Self.converter(failure))
    #expect(throws: ImportProblem.failedConversion(failure)) { try access.open(path) }
    #expect(ImportProblem.failedConversion(failure).code == code)
  }

  @Test func nothingIsConvertedUnlessSomebodyAsksForIt() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/名录.xls"
    try Data(LegacyWorkbook.bytes).write(to: URL(filePath: path))
    #expect(throws: ImportProblem.unreadableFile(.unsupportedFormat(.legacyXLS))) {
      try FileAccess().open(path)
    }
  }

  @Test func everyLimitIsListed() {
    #expect(FileAccess.limitLines.count == ReadError.Quantity.allCases.count)
    #expect(FileAccess.limitLines.contains("cell-length：单元格字数，默认 32767"))
    #expect(FileAccess.limitLines.contains("rows：行数，默认 20000000（工作表 1048576）"))
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
