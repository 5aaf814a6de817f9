import Testing

@testable import Inspection

@Suite struct CheckPointTests {
  @Test(arguments: [
    ("是否亮照经营", "", ["是否亮照经营|"]),
    ("甲\n乙", "看甲\n看乙", ["甲|看甲", "乙|看乙"]),
    ("1. 甲\n2. 乙", "（1）看甲\n（2）看乙", ["甲|看甲", "乙|看乙"]),
    ("1.甲；2.乙", "一、看甲\n二、看乙", ["甲；|看甲", "乙|看乙"]),
    ("①甲\n续\n②乙", "", ["甲 续|", "乙|"]),
    ("甲\n乙", "都看", ["甲 乙|都看"]),
    ("", "看甲\n看乙", ["看甲|", "看乙|"]),
    ("2019年以来的\n3.5米以上的", "", ["2019年以来的|", "3.5米以上的|"]),
    ("", "", []),
  ])
  func `cells are told apart into points`(content: String, guidance: String, points: [String]) {
    let found = CheckPoint.points(content: content, guidance: guidance)
    #expect(found.map { "\($0.content)|\($0.guidance)" } == points)
    #expect(CheckPoint.points(content: found.contents, guidance: found.guidances) == found)
  }

  @Test func `a point without guidance keeps its place`() {
    let points = [
      CheckPoint(content: "甲", guidance: ""), CheckPoint(content: "乙", guidance: "看乙"),
    ]
    #expect(points.guidances == "—\n看乙")
  }

  @Test(arguments: [
    ("", true), ("是", true), ("书面告知", true), ("电话、传真", true), ("否", false), ("不宜告知", false),
    ("不告知", false), ("飞行检查", false), ("视情况", nil),
  ])
  func `words say whether a check may be announced`(text: String, isAnnounced: Bool?) {
    #expect(AnnouncementWord.isAnnounced(text) == isAnnounced)
  }
}
