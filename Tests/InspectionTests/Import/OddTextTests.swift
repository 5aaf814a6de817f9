import Testing

@testable import Inspection

@Suite struct OddTextTests {
  @Test(
    arguments: [
      ("平罗县𠮷祥商店", []), ("甲\n商店", []), ("Café 甲", []), ("Why?", []), ("（甲）商店", []),
      ("甲\u{1}商店", [.control]), ("甲\u{85}商店", [.control]), ("甲\u{7F}商店", [.control]),
      ("甲\u{E000}商店", [.privateUse]), ("甲\u{F8FF}商店", [.privateUse]),
      ("甲\u{F0000}商店", [.privateUse]), ("甲\u{FFFD}商店", [.lost]), ("甲?商店", [.lost]),
      ("锟斤拷商店", [.lost]), ("甲?\u{1}?", [.lost, .control]),
    ] as [(String, [OddText])])
  func `odd characters are told once`(text: String, kinds: [OddText]) {
    #expect(OddText.kinds(in: Array(text.utf8)[...]) == kinds)
  }

  @Test func `names keep them and warn`() throws {
    var table = try SmallTable([["姓名", "工作单位", "执法证号"], ["张?三", "城关所", "B1"]])
    #expect(RosterImporter.inspectors(of: [table.headed], log: &table.log).map(\.name) == ["张?三"])
    #expect(table.findings == ["A2 I611"])
  }
}
