import Foundation
import SpreadsheetBytes
import Testing

@testable import Spreadsheet

@Suite struct SheetTailTests {
  /// The sheets of a template with a list in row 2, filled with lists of so many rows.
  private func sheets(_ tail: String, counts: [Int]) throws -> [String] {
    let template = WorkbookBytes(
      rows: textRow(1, "{名}") + textRow(2, "{项.值}") + textRow(3, "末"), tail: tail)
    let fillings = counts.enumerated().map { number, count in
      SheetFilling(
        name: "第\(number)张", values: ["名": "甲"],
        lists: [
          "项": SheetFilling.Rows(columns: ["值"], rows: (0..<count).map { ["\($0)"] })
        ])
    }
    let filled = try FilledTemplate(parts: template.parts, fillings)
    return (1...counts.count).map { filled.part("xl/worksheets/sheet\($0).xml") }
  }

  private func validation(_ sqref: String, _ formula: String) -> String {
    #"<dataValidation type="list" sqref="\#(sqref)"><formula1>\#(formula)</formula1></dataValidation>"#
  }

  @Test func `each clone's ranges go by its own rows`() throws {
    let tail = """
      <mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>\
      <dataValidations count="1">\(validation("B3", "$A$3"))</dataValidations>
      """
    let counts = [2, 2, 5, 5, 2, 1]
    for (sheet, count) in zip(try sheets(tail, counts: counts), counts) {
      #expect(sheet.contains(validation("B\(count + 2)", "$A$\(count + 2)")))
      let merges = (2...count + 1).map { #"<mergeCell ref="A\#($0):B\#($0)"/>"# }.joined()
      #expect(sheet.contains("<mergeCells>\(merges)</mergeCells>"))
    }
  }

  @Test func `a formula that names its sheet names each clone`() throws {
    let tail = "<dataValidations>\(validation("B3", "表!$A$3"))</dataValidations>"
    for (number, sheet) in try sheets(tail, counts: [2, 2, 2]).enumerated() {
      #expect(sheet.contains(validation("B4", "'第\(number)张'!$A$4")))
    }
  }

  @Test func `a tail longer than the buffer is written whole`() throws {
    let tail = #"<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>"#
    let sheets = try sheets(tail, counts: [5000, 5000])
    for sheet in sheets {
      #expect(sheet.components(separatedBy: "<mergeCell ").count == 5001)
      #expect(sheet.hasSuffix(#"<mergeCell ref="A5001:B5001"/></mergeCells></worksheet>"#))
    }
  }
}
