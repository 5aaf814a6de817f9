import Testing

@testable import Inspection

@Suite struct TickTextTests {
  @Test(arguments: [
    ("□实地检查　☑书面检查　□网络监测", ["书面检查"]), ("□实地检查 √书面检查", ["书面检查"]),
    ("□√实地检查 □书面检查", ["实地检查"]), ("□实地检查√　□书面检查", ["实地检查"]),
    ("是☑ 否□", ["是"]), ("是□ 否☑", ["否"]), ("未发现问题√", ["未发现问题"]), ("☒其他：歇业", ["其他:歇业"]),
    ("■停止检查，反馈至日常监管部门依法依规处理；", ["停止检查,反馈至日常监管部门依法依规处理"]),
    ("□未发现问题", []),
  ])
  func `what is ticked`(text: String, words: [String]) {
    #expect(TickText(text).ticked == words)
    #expect(!TickText(text).isIllegible)
  }

  @Test(arguments: ["√□实地检查", "×未发现问题", "？未发现问题", "√", "□□实地检查", "√ □书面检查"])
  func `what can't be told`(text: String) {
    #expect(TickText(text).isIllegible)
  }

  @Test func `words without any box have no options`() {
    #expect(TickText("未发现问题").options.isEmpty)
    #expect(!TickText.hasSigns("尺寸为5×8，原因不明？"))
  }
}
