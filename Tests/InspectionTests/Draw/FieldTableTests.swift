import Testing

@testable import Inspection

@Suite struct FieldTableTests {
  @Test(arguments: [
    "", "示例商店", "=1+1", "+86", "-5", "@某", "'引号", "''两个", "逗号,引号\"换行\n第二行", "\t制表", " 空格 ",
  ])
  func `reads back what it wrote`(_ text: String) throws {
    let table = FieldTable(heading: ["甲", "乙"], rows: [[text, "x"], ["y", text]])
    #expect(FieldTable(bytes: table.bytes) == table)
  }

  @Test func `opens in spreadsheets as text and never as a formula`() {
    let table = FieldTable(pairs: [.init("任务名称", "=cmd()")])
    let text = String(decoding: table.bytes, as: UTF8.self)
    #expect(text == "\u{FEFF}项目,值\n任务名称,'=cmd()\n")
  }

  @Test(arguments: [
    "甲,乙\n", "\u{FEFF}甲,乙\n1\n", "\u{FEFF}甲,乙\n1,2", "\u{FEFF}甲\n\"1\"2\n", "\u{FEFF}甲\n\"1\n",
    "\u{FEFF}甲,乙\n1,2,3\n4\n", "",
  ])
  func `refuses other bytes`(_ text: String) {
    #expect(FieldTable(bytes: Array(text.utf8)) == nil)
  }
}
