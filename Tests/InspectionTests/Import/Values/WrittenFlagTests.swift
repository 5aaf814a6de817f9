import Testing

@testable import Inspection

@Suite struct WrittenFlagTests {
  @Test(arguments: ["是", "✓", "√", "Y", "y", "1", "１", "TRUE", " 是 "])
  func `reads yes`(text: String) {
    #expect(Bool(written: text) == true)
  }

  @Test(arguments: ["否", "×", "N", "0", "FALSE", ""])
  func `reads no`(text: String) {
    #expect(Bool(written: text) == false)
  }

  @Test(arguments: ["也许", "2", "是否"])
  func `refuses other words`(text: String) {
    #expect(Bool(written: text) == nil)
  }

  @Test(arguments: [("同上", true), ("〃", true), (" 〃 ", true), ("上", false), ("", false)])
  func `recognises the ditto marks`(text: String, isDitto: Bool) {
    #expect(Array(text.utf8)[...].isDitto == isDitto)
  }
}
