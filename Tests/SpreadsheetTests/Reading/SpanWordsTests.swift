import Testing

@testable import Spreadsheet

/// Eight bytes at a time come to what one byte after the other does.
@Suite struct SpanWordsTests {
  /// Where the first character stands that is neither Chinese nor usual in ASCII.
  private func end(of text: String) -> Int {
    var end = 0
    for scalar in text.unicodeScalars {
      let isHan = (0x3000...0x9FFF).contains(scalar.value)
      guard isHan || (0x20...0x7F).contains(scalar.value), !"<&]_".unicodeScalars.contains(scalar)
      else { return end }
      end += UTF8.width(scalar)
    }
    return end
  }

  @Test func `a text ends where the first unusual character stands`() {
    let parts = [
      "张", "一二", "鿿", "　", "A", "12345", "<", "&", "]", "_", "\n", "é", "𠮷", "\u{2FFF}", "\u{A000}",
    ]
    for one in parts {
      for other in parts {
        for third in parts {
          let text = one + other + third + "甲乙丙 </t></si>"
          let bytes = Array(text.utf8)
          #expect(bytes.span.usualTextEnd(from: 0) == end(of: text), "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    ("0", 0, 1), ("7", 7, 1), ("42", 42, 2), ("007", 7, 3), ("1234567", 1_234_567, 7),
    ("9999999", 9_999_999, 7), ("12345678", 0, 0), ("", 0, 0), ("-1", 0, 0), ("a", 0, 0),
    ("1:", 1, 1), ("1/", 1, 1), ("19\u{FF}", 19, 2),
  ])
  func `a short number is read at a glance`(_ digits: String, _ value: Int, _ count: Int) {
    let bytes = Array("<v>\(digits)</v></c>".utf8)
    let read = bytes.span.shortNumber(at: 3)
    #expect(read.value == value && read.digitCount == count)
  }

  @Test func `too near the end no number is read`() {
    #expect(Array("1234567".utf8).span.shortNumber(at: 0).digitCount == 0)
  }
}
