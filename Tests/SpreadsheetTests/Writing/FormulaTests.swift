import Testing

@testable import Spreadsheet

@Suite struct FormulaTests {
  private static let relocation: Relocation = {
    var relocation = Relocation(
      sheets: [
        .init(origin: 0, name: "甲"), .init(origin: 0, name: "乙 2"), .init(origin: 1, name: "选项"),
      ], originalNames: ["表", "选项"])
    for (index, count) in [(0, 3), (1, 2)] {
      var map = RowMap()
      map.repeatRow(5, count: count)
      relocation.set(map, ofSheetAt: index)
    }
    return relocation
  }()

  @Test(arguments: [
    ("$A$5:$A$5", "$A$5:$A$7"), ("$A5", "$A5"), ("A8", "A10"), ("3:6", "3:8"), ("A:B", "A:B"),
    (#"LEN($B8)>3"#, #"LEN($B10)>3"#), (#""A8""B8"&A8"#, #""A8""B8"&A10"#),
    ("表!A8", "'甲'!A10"), ("'选项'!$A$1:$A$9", "'选项'!$A$1:$A$9"), ("他表!A8", "他表!A8"),
    ("[1]表!A8", "[1]表!A8"), ("'[1]表 一'!A8", "'[1]表 一'!A8"), ("#REF!", "#REF!"),
    ("表!#REF!", "'甲'!#REF!"), ("T[列8]", "T[列8]"), ("LOG10(8)", "LOG10(8)"), ("1.5E8", "1.5E8"),
    ("名单8", "名单8"), ("是,否", "是,否"), ("表!名称8", "'甲'!名称8"), ("A08", "A08"),
  ])
  func `references follow their rows and the rest stays`(text: String, moved: String) {
    #expect(Self.relocation.moved(text, onSheet: 0, growing: false) == moved)
  }

  @Test func `on a clone the sheet of the template means the clone`() {
    #expect(Self.relocation.moved("表!A8", onSheet: 1, growing: false) == "'乙 2'!A9")
    #expect(Self.relocation.moved("表!A8", onSheet: 2, growing: false) == "'甲'!A10")
    #expect(Self.relocation.moved("表!A8", onSheet: nil, growing: false) == "'甲'!A10")
  }

  @Test func `a named cell of a repeated row becomes a range`() {
    #expect(Self.relocation.moved("表!$A$5", onSheet: 0, growing: true) == "'甲'!$A$5:$A$7")
  }

  @Test(arguments: [
    ("INDIRECT(A1)", true), ("offset($A$1,1,0)", true), (#""INDIRECT("&A1"#, false),
    ("SUM(A1)", false),
  ])
  func `a formula that works out its cells is known`(text: String, isComputed: Bool) {
    #expect(Formula(text).isComputed == isComputed)
  }
}
