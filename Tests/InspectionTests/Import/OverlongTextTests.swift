import Foundation
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct OverlongTextTests {
  @Test func `a thousand characters are enough, of one byte or of several`() {
    for letter in ["x", "店", "𠮷"] {
      let longest = String(repeating: letter, count: 1_000)
      #expect(OverlongText(Array(longest.utf8)[...]) == nil)
      #expect(OverlongText(Array((longest + letter).utf8)[...])?.count == 1_001)
    }
  }

  @Test(
    arguments: [
      (1_000, 1, []), (1_001, 1, ["C2"]), (1, 32_767, ["D2"]),
    ] as [(Int, Int, [String])])
  func `an object whose name or address fits no form is refused`(
    nameLength: Int, addressLength: Int, places: [String]
  ) throws {
    let rows = [
      ["统一社会信用代码", "登记状态", "企业名称", "住所"],
      [
        "91640221MA0000015P", "存续", String(repeating: "店", count: nameLength),
        String(repeating: "a", count: addressLength),
      ],
      ["91640221MA75Y0AB35", "存续", "乙商店", "甲路"],
    ]
    let folder = try TemporaryFolder()
    let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    try text.write(toFile: folder.path + "/名录.csv", atomically: true, encoding: .utf8)
    let inputs = WorkFolder(path: folder.path).read()
    let found = inputs.diagnostics.filter { $0.problem.code == "I615" }
    #expect(found.map { $0.location?.address?.description } == places)
    #expect(inputs.entities.count == 2 - places.count)
  }

  @Test func `of a code that fits no form nothing more is said`() throws {
    let code = String(repeating: "9", count: 1_001)
    var table = try SmallTable([["统一社会信用代码", "企业名称", "登记状态"], [code, "甲商店", ""]])
    let entities = RegistryImporter.entities(
      of: [table.headed], settings: Settings(), wanted: [], log: &table.log)
    #expect(entities.isEmpty)
    #expect(table.findings == ["A2 I615"])
  }

  @Test func `so is an officer`() throws {
    let long = String(repeating: "城关所", count: 400)
    var table = try SmallTable([["姓名", "工作单位", "执法证号"], ["张三", long, "B1"]])
    #expect(RosterImporter.inspectors(of: [table.headed], log: &table.log).isEmpty)
    #expect(table.findings == ["B2 I615"])
  }
}
