import Testing

@testable import Spreadsheet

/// Damaged parts: the scanner comes to what libxml2 comes to, or gives up.
struct PlainMutationTests {
  /// What damage is made of, besides bytes of the part itself.
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "&", "\"", "'", "/", "=", " ", "\t", "\n", "\r", "0", "1", "9", "A", "r", "t", "v",
      ";", "#", "]", "]]>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE x>", "&#0;",
      "&#65;", "&#x4E2D;", "&lt;", "&gt;", "&x;", "<c>", "</c>", "<c/>", "<v>", "</v>", "<v/>",
      "<t>",
      "</t>", "<is>", "</is>", "<row>", "</row>", "<row/>", "<sheetData>", "</sheetData>", "<si>",
      "</si>", "<rPh>", "</rPh>", "<r>", "</r>", " r=\"2\"", " t=\"s\"", " xmlns=\"\"", "x:", ":",
      " hidden=\"1\"", "甲", "𠮷", "\u{FFFE}", "\u{85}", "\u{0}", "\u{7F}",
    ].map { Array($0.utf8) }
    + [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0x80], [0xE4, 0xB8], [0xF0, 0x80, 0x80, 0x80],
    ]

  private static let sheet = PlainListTests.sheet(
    """
    <row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t xml:space="preserve">甲 &lt;</t></is></c>\
    <c r="B1" s="1"><v>1.5</v></c></row> <row r="3" hidden="1"><c r="A3" t="s"><v>1</v></c></row>\
    <row><c t="str"><f>A1&amp;B1</f><v>&#20013;]</v></c></row><row r="9"><c r="A9" t="inlineStr"><is>\
    <r><rPr><b/></rPr><t>乙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></is></c></row>
    """)

  private static let strings = PlainListTests.table(
    "<si><t>甲 &amp;</t></si>\n<si><r><rPr><sz val=\"9\"/></rPr><t>&#x4E2D;_x0041_</t></r></si>"
      + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とう</t></rPh><phoneticPr fontId=\"1\"/></si>")

  /// Flips, deletes, doubles and inserts at up to three places.
  private static func damaged(
    _ bytes: [UInt8], _ random: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...12, using: &random))
      let piece = pieces.randomElement(using: &random) ?? []
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[start] = .random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 3: bytes.replaceSubrange(start..<start + 1, with: piece)
      default: bytes.insert(contentsOf: piece, at: start)
      }
    }
    return bytes
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `damaged sheets are read as by libxml2`(_ seed: UInt64) {
    var random = ReadingFuzzTests.Sequence(state: seed)
    for round in 0..<250 {
      let bytes = Self.damaged(Self.sheet, &random)
      let cut = Int.random(in: 0...bytes.count, using: &random)
      let reading = PlainReading(sheet: bytes, cuts: [cut])
      #expect(reading.isFaithful, "seed \(seed), round \(round): \(text(bytes))")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `damaged strings are read as by libxml2`(_ seed: UInt64) {
    var random = ReadingFuzzTests.Sequence(state: seed)
    for round in 0..<250 {
      let bytes = Self.damaged(Self.strings, &random)
      let reading = PlainReading(strings: bytes)
      #expect(reading.isFaithful, "seed \(seed), round \(round): \(text(bytes))")
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
