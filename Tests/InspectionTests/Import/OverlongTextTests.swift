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

  private static let heading = "统一社会信用代码,企业名称,登记状态,注册号,住所,登记机关"

  /// What is read of a registry, whose last columns are filled with some text.
  private func inputs(
    number: String = "", address: String = "甲路", confirming row: Int? = nil
  ) throws -> Inputs {
    let folder = try TemporaryFolder()
    let lines = (1...3_000).map { index in
      let end = index % 1_000 == 500 ? "\(number),\(address)" : "1,甲路"
      return "\(LongRegistryTests.creditCode(index)),企业\(index),存续,\(end),城关所"
    }
    try ([Self.heading] + lines).write(to: "名录.csv", in: folder)
    if let row {
      try ["文件,行号,原因,批准人", "名录.csv,\(row),过长,李四"].write(to: "剔除.csv", in: folder)
    }
    return WorkFolder(path: folder.path).read()
  }

  @Test func `so is an object among others that are read by their bytes`() throws {
    let long = String(repeating: "a", count: 1_001)
    let inputs = try inputs(address: long)
    let found = inputs.diagnostics.filter { $0.problem.code == "I615" }
    #expect(found.compactMap { $0.location?.address?.description } == ["E501", "E1501", "E2501"])
    #expect(inputs.entities.count == 2_997)
    #expect(inputs.accounts[0].counts.words == "共 3001 行 = 导入 2997 + 忽略 1 + 拒收 3 + 确认剔除 0")
  }

  @Test func `it may be confirmed to stay out`() throws {
    let inputs = try inputs(address: String(repeating: "a", count: 1_001), confirming: 501)
    #expect(inputs.accounts.contains { $0.counts.words.hasSuffix("拒收 2 + 确认剔除 1") })
  }

  @Test func `blanks don't count, nor does a number beside a code`() throws {
    let long = String(repeating: "1", count: 1_200)
    let blanks = String(repeating: " ", count: 1_994)
    for inputs in [try inputs(number: long), try inputs(address: "海角路1号\(blanks)")] {
      #expect(inputs.entities.count == 3_000)
      #expect(!inputs.diagnostics.contains { $0.problem.code == "I615" })
    }
  }

  @Test func `a number without a code is read, and so are the own columns of products`() throws {
    let long = String(repeating: "批号", count: 501)
    let tables = [
      [["注册号", "企业名称", "登记状态"], [String(repeating: "1", count: 1_001), "甲商店", "存续"]],
      [["产品名称", "规格型号", "批号"], ["电热毯", "甲", long]],
    ]
    for (rows, place) in zip(tables, ["A2 I615", "C2 I615"]) {
      var table = try SmallTable(rows)
      let entities = RegistryImporter.entities(
        of: [table.headed], settings: Settings(), wanted: [], log: &table.log)
      #expect(entities.isEmpty)
      #expect(table.findings.first == place)
    }
  }

  @Test(arguments: [(29, 1), (30, 0)])
  func `own columns that forms show in one cell are counted together`(
    _ columnCount: Int, entityCount: Int
  ) throws {
    let long = String(repeating: "字", count: 1_000)
    let columns = ["规格型号"] + (2...columnCount).map { "指标\($0)" }
    var table = try SmallTable([
      ["产品名称"] + columns, ["电热毯"] + columns.map { _ in long },
    ])
    let entities = RegistryImporter.entities(
      of: [table.headed], settings: Settings(), wanted: [], log: &table.log)
    #expect(entities.count == entityCount)
    #expect(table.findings.contains { $0.hasSuffix("I615") } == (entityCount == 0))
  }

  @Test(arguments: [
    (["姓名", "工作单位", "执法证号"], 1), (["姓名", "工作单位", "科室", "执法证号"], 2),
    (["姓名", "工作单位", "执法证号", "省政府执法证号"], 3),
  ])
  func `so is an officer, whichever column it is`(heading: [String], column: Int) throws {
    var row = ["张三", "城关所", "B1", "B2"].prefix(heading.count).map(\.self)
    row[column] = String(repeating: "城关所", count: 400)
    var table = try SmallTable([heading, row])
    #expect(RosterImporter.inspectors(of: [table.headed], log: &table.log).isEmpty)
    #expect(table.findings.contains("\(["A", "B", "C", "D"][column])2 I615"))
  }
}
