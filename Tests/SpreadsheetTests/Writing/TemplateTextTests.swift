import Testing

@testable import Spreadsheet

@Suite struct TemplateTextTests {
  @Test(
    arguments: [
      ("2021-03-05", "yyyy年M月d日", "2021年3月5日"), ("2021-03-05", "yyyy.MM.dd", "2021.03.05"),
      ("2021年3月5日", "yyyy-MM-dd", "2021-03-05"), ("", "yyyy", ""), ("2021-3", "yyyy", nil),
      ("2021-13-01", "yyyy", nil), ("春天", "yyyy", nil),
    ] as [(String, String, String?)])
  func `dates are written as the template asks`(value: String, form: String, text: String?) {
    #expect(DateForm.write(value, as: form) == text)
  }

  @Test(arguments: [
    ("", 100, 1), ("一二三四五", 500, 1), ("一二三四五六", 500, 2), ("一\n二", 500, 2),
    // Closing punctuation never begins a line, and a word isn't broken.
    ("一二三四五。", 500, 2), ("一二三四abc", 500, 2), ("一二 34 五", 1000, 1),
    // A word longer than the line is.
    ("aaaaaaaaaa", 290, 2), ("AAAAAAAAAA", 360, 2),
  ])
  func `lines are counted as Chinese breaks`(text: String, width: Int, count: Int) {
    #expect(LineCount(lineWidth: width).lines(of: text) == count)
  }

  @Test func `references follow the rows of two lists`() {
    var map = RowMap()
    map.repeatRow(5, count: 3)
    map.repeatRow(9, count: 2)
    #expect(map.rows(for: 4) == 4...4)
    #expect(map.rows(for: 5) == 5...7)
    #expect(map.rows(for: 9) == 11...12)
    #expect(map.rows(for: 10) == 13...13)
    let references = "A1:B5 $5:$5 $A:$B C9 $A$6:$A$9"
    #expect(map.grown(references) == "A1:B7 $5:$7 $A:$B C11:C12 $A$8:$A$12")
    #expect(map.moved("C9") == "C11")
  }

  @Test func `sheet names are made acceptable and different`() {
    var names = SheetName()
    let long = String(repeating: "长", count: 40)
    let made = ["a/b", "A b", "'x'", "", long, long, "c\u{1F}d", "\u{0}", "e\u{FFFE}f\u{FFFF}"]
      .map { names.next(for: $0) }
    let cut = String(repeating: "长", count: 31)
    let usual = ["a b", "A b(2)", "x", "Sheet", cut, cut.dropLast(3) + "(2)"]
    #expect(made == usual + ["c d", "Sheet(2)", "e f"])
  }

  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("a\r\nb", "a&#13;\nb"),
    ("\u{0}\u{B}", "_x0000__x000B_"), ("\u{FFFE}", "_xFFFE_"), ("_x000D_", "_x005F_x000D_"),
    ("_x00_", "_x00_"), ("中", "中"),
  ])
  func `cell text survives XML`(text: String, written: String) {
    var bytes: [UInt8] = []
    XMLText.appendCell(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test(arguments: [
    ("../media/a.png", "xl/drawings/drawing1.xml", "xl/media/a.png"),
    ("/xl/a.xml", "xl/workbook.xml", "xl/a.xml"), ("xl/workbook.xml", "", "xl/workbook.xml"),
  ])
  func `targets are seen from their part`(target: String, source: String, part: String) {
    #expect(PartPath.resolve(target, from: source) == part)
  }
}
