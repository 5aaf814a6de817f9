import Testing

@testable import Inspection

/// What is told from the bytes of plain rows is what their words tell.
struct PlainScanTests {
  @Test func `the table checks codes as the formula does`() throws {
    let sound = "91350100M000100Y43"
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZa中"
    var soundCount = 0
    for place in sound.indices {
      for letter in alphabet {
        var text = sound
        text.replaceSubrange(place...place, with: String(letter))
        let bytes = Array(text.utf8)
        let code = CreditCode(bytes[...])
        let isSound = code.map { $0.hasValidCheckCharacter && $0.hasValidOrganisationCode } ?? false
        #expect(CodeCheck().isSound(bytes.span) == isSound, "\(text)")
        soundCount += isSound ? 1 : 0
      }
    }
    #expect(soundCount == 18)
  }

  @Test(arguments: ["", "9135010", "91350100M000100Y4", "91350100M000100Y433", "640221200001236"])
  func `nothing but 18 characters is a sound code`(text: String) {
    #expect(!CodeCheck().isSound(Array(text.utf8).span))
  }

  @Test(arguments: [
    "海角锦绣锅具销售有限公司", "海角（甲）商贸有限公司", "甲\u{E000}店", "锟斤拷商店", "甲？店", "甲?店", "甲\u{FFFD}", "甲\u{7F}",
    "a\u{85}",
    "甲·乙", "𠮷野家", "甲\n乙", "甲\u{1}",
  ])
  func `a text of which bytes say nothing has nothing odd`(text: String) {
    let bytes = Array(text.utf8)
    #expect(OddText.mayBe(in: bytes.span) || OddText.kinds(in: bytes[...]).isEmpty)
  }

  @Test func `names of the usual characters are not looked at twice`() {
    for name in ["海角锦绣锅具销售有限公司", "海角（甲）商贸有限公司"] {
      #expect(!OddText.mayBe(in: Array(name.utf8).span))
    }
  }

  @Test(arguments: ["", "A", "存续", "存续（在营、开业、在册）", "12345678", "123456789"])
  func `a word is found by its bytes`(word: String) {
    var words = WordNumbers()
    #expect(words.number(for: Array(word.utf8).span) == nil)
    for number in 0..<200 { words.learn(Array("所\(number)".utf8).span, number) }
    words.learn(Array(word.utf8).span, 777)
    words.learn(Array(word.utf8).span, 778)
    #expect(words.number(for: Array(word.utf8).span) == 777)
    #expect(words.number(for: Array("所150".utf8).span) == 150)
    #expect(words.number(for: Array("所200".utf8).span) == nil)
  }

  @Test func `three bytes are found wherever they stand`() {
    let text = Array("甲乙请删除丙".utf8)
    #expect(text.span.mayHold(0xE8, 0xAF, 0xB7))
    #expect(!text.span.extracting(0..<8).mayHold(0xE8, 0xAF, 0xB7))
    #expect(text.span.extracting(6..<9).mayHold(0xE8, 0xAF, 0xB7))
    #expect(!text.span.extracting(9..<15).mayHold(0xE8, 0xAF, 0xB7))
  }
}
