import Testing

@testable import Inspection

/// Texts that are taken as they stand because nothing in them can change.
@Suite struct PlainTextTests {
  @Test func `digits and common Han characters are what folding makes of them`() {
    let changed = (Array(0x30...0x39) + Array(0x4000...0x9FFF)).compactMap(Unicode.Scalar.init)
      .filter { scalar in
        let character = Character(scalar)
        return !String(character).isPlainHan || scalar.isBlank || scalar.narrowed != scalar
          || scalar.properties.generalCategory == .format || character.isWhitespace
          || "*＊、，,；;/／（(）)-'\"=".contains(character) || character.isCased
      }
    #expect(changed.isEmpty)
  }

  @Test(arguments: "Aa Ａ　*（、，/〇㈠\u{200B}\u{A0}\u{F90A}𠮷é-".unicodeScalars.map(String.init))
  func `any other character is looked at`(_ character: String) {
    #expect(!("张" + character + "三").isPlainHan)
  }

  @Test func `a heading without marks is what the slow way makes of it`() {
    let parts = [
      "单位", "名称", "a", "B", "1", "*", "：", " ", "　", "(必填)", "（选填）", "Ｎ", "\u{200B}", "é",
    ]
    let texts = parts.flatMap { one in
      parts.flatMap { other in parts.map { one + other + $0 } }
    }
    let changed = texts.filter {
      $0.headingKey != String(decoding: Array($0.utf8)[...].headingKey, as: UTF8.self)
    }
    #expect(changed.isEmpty)
  }

  @Test func `a list of plain text has one value, or none`() {
    #expect(WrittenList.values(in: "示公执100001号") == ["示公执100001号"])
    #expect(WrittenList.values(in: "无").isEmpty)
    #expect(WrittenList.values(in: "").isEmpty)
  }

  @Test func `a day in full needs no assumption`() {
    #expect(AssumedDate("2030-12-31")?.assumption == nil)
    #expect(AssumedDate("2030-12-31")?.date == WrittenDate("2030-12-31"))
    #expect(AssumedDate("9999-12-31")?.date == .unlimited)
    #expect(AssumedDate("2030-02-30") == nil)
  }
}
