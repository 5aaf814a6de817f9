import Testing

@testable import Inspection

struct RegistryWordTests {
  @Test(
    arguments: [
      ("存续", .drawable), ("存续（在营、开业、在册）", .drawable), ("在营(开业)", .drawable), ("1", .drawable),
      ("注销", .notDrawable), ("吊销，未注销", .notDrawable), ("吊销未注销", .notDrawable),
      ("迁 出", .notDrawable), ("歇业", .leftToOffice), ("停业", .leftToOffice), ("清算", .leftToOffice),
      ("A", nil), ("9", nil), ("待核实", nil),
    ] as [(String, StatusWords.Meaning?)])
  func statusWordsHaveAMeaning(word: String, meaning: StatusWords.Meaning?) {
    #expect(StatusWords().meaning(of: word) == meaning)
  }

  @Test func theOfficeMayAddStatusWords() {
    let place = CellLocation(file: "设置.csv")
    let words = StatusWords(
      settings: Settings(values: [
        "可抽取状态": LocatedText("歇业、B", at: place),
        "不可抽取状态": LocatedText("存量，C", at: place),
      ]))
    #expect(words.meaning(of: "歇业") == .drawable)
    #expect(words.meaning(of: "b") == .drawable)
    #expect(words.meaning(of: "存量") == .notDrawable)
    #expect(words.meaning(of: "停业") == .leftToOffice)
  }

  @Test(arguments: [
    ("A", "A"), ("a类", "A"), ("Ａ级", "A"), ("A类低风险", "A"), ("信用风险低", "A"), ("低", "A"),
    ("B（一般）", "B"), ("信用风险一般", "B"), ("较高风险", "C"), ("中高", "C"), ("信用风险高", "D"),
    ("E", "E"), ("", "U"), ("未分类", "U"), ("未评级", "U"), ("特级", nil), ("AAA", nil), ("F", nil),
  ])
  func riskLabelsBecomeLetters(label: String, letter: String?) {
    #expect(RiskClass.letter(of: label) == letter)
  }
}
