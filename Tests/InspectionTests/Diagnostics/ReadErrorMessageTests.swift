import Spreadsheet
import Testing

@testable import Inspection

struct ReadErrorMessageTests {
  private static let part = "xl/worksheets/sheet1.xml"
  private static let errors: [ReadError] =
    [
      .unreadable(errno: 13), .empty, .encrypted, .truncatedZIP, .damagedZIP(part: nil),
      .damagedZIP(part: part), .unsupportedCompression(part: part, method: 12),
      .encryptedPart(part), .duplicatePart(part), .missingPart(part),
      .malformedXML(part: part, line: 3), .doctype(part: part),
      .malformedCell(part: part, CellAddress(row: 3, column: 2)),
      .undecodable(.gb18030, byteOffset: 7), .unclosedQuote(row: 3), .noSuchSheet(3, count: 2),
    ] + FileFormat.allCases.map { .unsupportedFormat($0) }
    + ReadError.Quantity.allCases.map { .limitExceeded($0, limit: 1, found: 2, row: nil) }

  @Test(arguments: errors)
  func everyErrorSaysWhatToDo(_ error: ReadError) {
    #expect(error.message.hasSuffix("。"))
    #expect(error.message.contains("请") || error.code == "I723")
    #expect(!error.message.contains("；。") && !error.message.contains("。。"))
  }

  @Test func differentKindsOfFilesHaveCodesOfTheirOwn() {
    let formats: [FileFormat] = [
      .legacyXLS, .legacyDocument, .protected, .pdf, .image, .archive, .openDocument, .xlsb,
      .document, .xml, .html, .page, .binary,
    ]
    let codes = formats.map { ReadError.unsupportedFormat($0).code }
    #expect(Set(codes).count == formats.count)
  }

  @Test(arguments: [
    (ReadError.limitExceeded(.cellLength, limit: 1, found: 2, row: 3), "--limit cell-length=2"),
    (.limitExceeded(.cellLength, limit: 1, found: 2, row: 3), "第 3 行"),
    (.damagedZIP(part: part), "一张工作表"), (.damagedZIP(part: part), part),
    (.malformedCell(part: part, CellAddress(row: 3, column: 2)), "B3"),
    (.unsupportedFormat(.legacyXLS), "--convert"), (.unsupportedFormat(.html), "登录页"),
    (.undecodable(.gb18030, byteOffset: 7), "第 8 字节"),
  ])
  func theFactsStandInTheMessage(_ error: ReadError, _ words: String) {
    #expect(error.message.contains(words))
  }
}
