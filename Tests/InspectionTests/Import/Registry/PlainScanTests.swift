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
        #expect(tableTakes(text) == isSound, "\(text)")
        soundCount += isSound ? 1 : 0
      }
    }
    #expect(soundCount == 18)
  }

  @Test(arguments: ["", "9135010", "91350100M000100Y4", "91350100M000100Y433", "640221200001236"])
  func `nothing but 18 characters is a sound code`(text: String) {
    #expect(!tableTakes(text))
  }

  @Test(arguments: [
    "海角锦绣锅具销售有限公司", "海角（甲）商贸有限公司", "甲\u{E000}店", "锟斤拷商店", "甲？店", "甲?店", "甲\u{FFFD}", "甲\u{7F}",
    "a\u{85}",
    "甲·乙", "𠮷野家", "甲\n乙", "甲\u{1}",
  ])
  func `a text of which bytes say nothing has nothing odd`(text: String) {
    #expect(mayBeOdd(text) || OddText.kinds(in: Array(text.utf8)[...]).isEmpty)
  }

  @Test func `no odd character is passed over by its bytes`() {
    let values = Array(1...0x3FF) + Array(stride(from: 0x400, through: 0x10FFFF, by: 61))
    let odd = ["甲锟斤拷", "甲\u{FFFD}", "\u{E000}", "\u{F8FF}", "\u{F0000}", "\u{10FFFD}"]
    for text in values.compactMap({ Unicode.Scalar(UInt32($0)) }).map({ "甲\($0)" }) + odd {
      let isOdd = !OddText.kinds(in: Array(text.utf8)[...]).isEmpty
      #expect(!isOdd || isToldByBytes(text), "\(text)")
    }
    #expect(!isToldByBytes("海角锦绣锅具销售有限公司"))
  }

  @Test func `names of the usual characters are not looked at twice`() {
    for name in ["海角锦绣锅具销售有限公司", "海角（甲）商贸有限公司"] {
      #expect(!mayBeOdd(name))
    }
  }

  @Test(arguments: ["", "A", "存续", "存续（在营、开业、在册）", "12345678", "123456789"])
  func `a word is found by its bytes`(word: String) {
    var words = WordNumbers()
    func number(_ text: String) -> Int? { words.number(for: Array(text.utf8).span) }
    let first = number(word)
    #expect(first == nil)
    for number in 0..<200 { words.learn(Array("所\(number)".utf8).span, number) }
    words.learn(Array(word.utf8).span, 777)
    words.learn(Array(word.utf8).span, 778)
    #expect([word, "所150", "所200"].map(number) == [777, 150, nil])
  }

  /// Else names of stations that begin and end alike would be told apart one by one.
  @Test func `words that differ in the middle have hashes of their own`() {
    let hasher = TextHasher()
    let hashes = (0..<1000).map { number in
      hasher.hash(of: Array("平罗县市场监督管理局\(1000 + number)市场监督管理所".utf8).span)
    }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func `three bytes are found wherever they stand`() {
    let text = Array("甲乙请删除丙".utf8)
    func holds(_ range: Range<Int>) -> Bool {
      text.span.extracting(range).mayHold(0xE8, 0xAF, 0xB7)
    }
    #expect([0..<18, 0..<8, 6..<9, 9..<15, 7..<8].map(holds) == [true, false, true, false, false])
  }

  private func tableTakes(_ code: String) -> Bool { CodeCheck().isSound(Array(code.utf8).span) }

  private func isToldByBytes(_ text: String) -> Bool {
    let (bytes, traits) = (Array(text.utf8), ByteTraits.ofAll)
    return bytes.span.traits(by: traits.span).contains(.isOdd)
      || OddText.mayHoldMistaken(bytes.span)
  }

  private func mayBeOdd(_ text: String) -> Bool { OddText.mayBe(in: Array(text.utf8).span) }
}
