import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// The byte scanner comes to what libxml2 comes to, or gives up.
struct PlainListTests {
  /// Rows and strings as programs write them.
  static let plainRows = [
    #"<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>"#,
    #"<row r="1" spans="1:2" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"/></row>"#,
    #"<row r="2" hidden="1"><c r='A2'><v>1.50</v></c></row><row r="4" hidden="true"/><row/>"#,
    #"<row><c><v>1</v></c><c r="D1"><v>2</v></c><c t="b"><v>1</v></c></row>"#,
    #"<row><c r="B7"><v>1</v></c></row><row><c t="e"><v>#N/A</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><f t="shared" ref="A1:A2" si="0">B1&amp;">"</f><v>x</v></c></row>"#,
    #"<row r="1"><c r="A1"><f>SUM(B1)</f></c><c r="B1"><f/><v>1</v></c></row>"#,
    #"<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\#n&#20013;&#x4e2D;</t></is></c></row>"#,
    #"<row r="1"><c r="A1" t="d"><v>2021-03-10</v></c><c r="C1" t="str"><v>_x000D_&lt;&apos;</v></c></row>"#,
    #"<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr>"#
      + #"<t>甲</t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh><phoneticPr fontId="1"/>"#
      + "</is></c></row>",
    "\n  <row r=\"1\">\r\n <c r=\"A1\" ><v>1</v> </c>\t</row>\n",
    #"<row r="1"><c r="CV1"><v>9</v></c><c r="$b$1"><v>8</v></c><c r="b1"><v>7</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>é𠮷 ~</v></c><c r="B1" t="inlineStr"><v>v</v></c></row>"#,
    #"<row r="1"><c r="A1" t="inlineStr"><is/></c><c r="B1" t="inlineStr"><is><t/></is></c></row>"#,
    #"<row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row r="2"><c><v>2</v></c></row>"#,
  ]
  /// Texts of a cell with whatever ends what is told of a text at a glance.
  static let texts = [
    "", "甲", "甲乙丙", "甲1乙22丙", "0123456789abcdef", "01234567", "0123456甲", "（甲）", "甲\u{1F600}é乙",
    "a_b", "_x000D_", "甲_x4E2D_", "a]b", "甲]", "a\tb\nc", "a&amp;b", "&lt;甲&gt;",
    "ꀀ힣\u{E000}\u{FFFD}", "&#20225;",
    "甲&#20225;&#19994;0&#65288;x&#10;&#00065;&#8364;", "&#55295;", "&#57344;&#65533;",
    "&#20225;&#x4E1A;", String(repeating: "&#20225;", count: 13),
  ]
  /// Numbers, some of them as nobody writes them.
  static let numbers = [
    "0", "1", "007", "39599", "60", "2958465", "2958466", "123456789012345", "1234567890123456",
    "1.5", "0.5", "1.50", ".5", "5.", "1.2.3", "-1", "1E5", " 1 ", "x", "",
  ]

  /// Rows that the scanner leaves to libxml2, well-formed or not.
  static let otherRows = [
    #"<row r="1"><c r="A1" t="str"><v><![CDATA[甲]]></v></c></row>"#,
    #"<row r="1"><!-- <c r="A1"><v>1</v></c> --><c r="A1"><v>2</v></c></row>"#,
    #"<!-- <row r="1"> --><row r="2"><c r="A2"><v>1</v></c></row>"#,
    #"<!-- > <row r="1"><c r="A1"><v>1</v></c></row></sheetData> --><row r="2"/>"#,
    #"<?p <row r="1"></row>?><row r="2"><c r="A2"><v>1</v></c></row>"#,
    #"<x:row xmlns:x="\#(WorkbookBytes.main)" r="1"><x:c><x:v>1</x:v></x:c></x:row>"#,
    #"<row xmlns="urn:other" r="1"><c r="A1"><v>1</v></c></row>"#,
    #"<row r="1"><c x:r="A1" xmlns:x="\#(WorkbookBytes.main)"><v>1</v></c></row>"#,
    #"<row r="1" r="2"><c r="A1"><v>1</v></c></row>"#,
    #"<row Index="3"><c r="A1"><v>1</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str" t="s"><v>1</v></c></row>"#,
    #"<row r="&#49;"><c r="A1"><v>1</v></c></row>"#,
    #"<row r="1"s="2"><c r="A1"><v>1</v></c></row>"#,
    #"<row r=1><c r="A1"><v>1</v></c></row>"#,
    #"<row r = "1"><c r="A1"><v>1</v></c ></row >"#,
    #"<row r="1"><c r="A1"><v>1<extLst><v>2</v></extLst></v></c></row>"#,
    #"<row r="1"><c r="A1"><extLst><ext><v>2</v></ext></extLst></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>a\#r\#nb\#rc</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>a]]b</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>a]]>b</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>&#xD800;&#xFFFE;&#x110000;&#;</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>&#99999999999999999999;</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>a\#u{1}</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>a\#u{FFFF}</v></c></row>"#,
    #"<row r="1" spans="<"><c r="A1"><v>1</v></c></row>"#,
    #"<row r="1"><c r="A1"><v>1</c></v></row>"#,
    #"<row r="1"><c r="A1"><v>1</v></row>"#,
    #"<row r="2"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#,
    #"<row r="0"/><row r="1"/>"#, #"<row r="x"/>"#, #"<row r="1001"/>"#,
    #"<row r="1"><c r="1A"><v>1</v></c></row>"#, #"<row r="1"><c r="DA1"><v>1</v></c></row>"#,
    #"<row r="1"><c r="A1" t="s"><v>2</v></c></row>"#,
    #"<row r="1"><c r="A1" t="str"><v>0123456789012345678901234567890123456789 far too long</v></c></row>"#,
    #"<row r="1"><row r="2"><c r="A2"><v>1</v></c></row></row>"#,
    #"<row r="1"><c r="A1" t="inlineStr"><is><r><r><t>x</t></r></r></is></c></row>"#,
    #"<row r="1"><c r="A1" t="inlineStr"><is><rPh><rPh/><t>x</t></rPh></is></c></row>"#,
    #"<row r="1"><c r="A1"><is><t>x</t></is><v>1</v></c></row>"#,
    #"<rows r="1"/><row r="1"><cell/></row>"#, "x<row r=\"1\"/>", "<row r=\"1\"/>x",
    "<row r=\"1\">x</row>", "<row>", "</row>", "", " ",
  ]

  static let plainStrings = [
    "<si><t>甲</t></si>", "<si><t/></si><si/><si></si>\n",
    #"<si><t xml:space="preserve"> a </t><phoneticPr fontId="1" type="noConversion"/></si>"#,
    "<si><r><rPr><sz val=\"9\"/></rPr><t>甲</t></r><r><t>&#20057;_x000D_</t></r></si>",
    "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>",
    "<t>x</t><si><t>a</t></si>",
  ]
  static let otherStrings = [
    "<si><t><![CDATA[甲]]></t></si>", "<si><t>a</t><t>b</t><x/></si>", "<si>x<t>a</t></si>",
    "<si><t>0123456789012345678901234567890123456789 far too long</t></si>",
    String(repeating: "<si><t>0123456789</t></si>", count: 25),
    "<si><rPh><t>a</t></si>", "<!-- <si> --><si><t>a</t></si>",
  ]

  static func sheet(_ rows: String) -> [UInt8] {
    let tail = #"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#
    return Array(WorkbookBytes(tail: tail).sheet(rows).utf8)
  }

  static func table(_ strings: String) -> [UInt8] {
    Array("<?xml version=\"1.0\"?>\n<sst xmlns=\"\(WorkbookBytes.main)\">\(strings)</sst>".utf8)
  }

  @Test(arguments: plainRows)
  func `plain rows pass through the scanner`(_ rows: String) {
    let reading = PlainReading(sheet: Self.sheet(rows))
    #expect(reading.scanned.isSound)
    #expect(reading.scanned == reading.reference)
  }

  @Test(arguments: texts)
  func `texts pass through the scanner wherever their chunk ends`(_ text: String) {
    let cell = #"<c r="A1" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    let sheet = Self.sheet(#"<row r="1">\#(cell)</row>"#)
    for cut in 0...sheet.count {
      let reading = PlainReading(sheet: sheet, cuts: [cut])
      #expect(reading.scanned.isSound)
      #expect(reading.scanned == reading.reference)
    }
    let strings = PlainReading(strings: Self.table("<si><t>\(text)</t></si><si><t>乙</t></si>"))
    #expect(strings.scanned.isSound)
    #expect(strings.scanned == strings.reference)
  }

  @Test(arguments: [
    "a]]>b", "a&b", "a\u{1}b", "甲\u{FFFE}", "&#55296;", "&#57343;", "&#65534;", "&#65535;",
    "&#2022;5", "&#2022a;", "&#20225", "&20225;;",
  ])
  func `no other text passes for a usual one`(_ text: String) {
    #expect(
      PlainReading(
        sheet: Self.sheet(
          #"<row r="1"><c r="A1" t="inlineStr"><is><t>\#(text)</t></is></c></row>"#)
      ).isFaithful)
  }

  @Test(arguments: numbers)
  func `numbers and dates come to the same as by libxml2`(_ number: String) {
    for attributes in ["", #" s="1""#, #" t="s""#, #" s="2" t="n""#] {
      let row = #"<row r="1"><c r="A1"\#(attributes)><v>\#(number)</v></c></row>"#
      let reading = PlainReading(sheet: Self.sheet(row))
      #expect(reading.isFaithful, "\(row)")
      #expect(reading.scanned.isSound == reading.reference.isSound, "\(row)")
    }
  }

  @Test(arguments: otherRows)
  func `other rows are left to libxml2`(_ rows: String) {
    let reading = PlainReading(sheet: Self.sheet(rows))
    #expect(!reading.scanned.isSound)
    #expect(reading.isFaithful)
  }

  @Test(arguments: plainStrings)
  func `plain strings pass through the scanner`(_ strings: String) {
    let reading = PlainReading(strings: Self.table(strings))
    #expect(reading.scanned.isSound)
    #expect(reading.scanned == reading.reference)
  }

  @Test(arguments: otherStrings)
  func `other strings are left to libxml2`(_ strings: String) {
    let reading = PlainReading(strings: Self.table(strings))
    #expect(!reading.scanned.isSound)
    #expect(reading.isFaithful)
  }

  @Test(arguments: otherRows)
  func `rows that libxml2 reads again are handed out once`(_ rows: String) throws {
    let first = #"<row r="1"><c r="A1"><v>1</v></c></row>"#
    let second = rows.replacing("r=\"1", with: "r=\"3")
    let archive = WorkbookBytes(rows: first + second).bytes
    var numbers: [Int] = []
    // An error is as good as rows.
    _ = try? withFile(archive) {
      try $0.forEachRow(inSheet: 0) { row in
        numbers.append(row.number)
        return true
      }
    }
    #expect(numbers.first == 1)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy(<))
  }

  @Test func `a chunk may end anywhere`() {
    let sheet = Self.sheet(Self.plainRows[..<10].joined().numberingRows())
    for cut in 0...sheet.count {
      let reading = PlainReading(sheet: sheet, cuts: [cut])
      #expect(reading.scanned.isSound && reading.isFaithful, "cut at \(cut)")
    }
  }

  @Test func `a chunk of strings may end anywhere`() {
    let table = Self.table(Self.plainStrings.dropLast().joined())
    for cut in 0...table.count {
      let reading = PlainReading(strings: table, cuts: [cut])
      #expect(reading.scanned.isSound && reading.isFaithful, "cut at \(cut)")
    }
  }

  @Test func `chunks may be single bytes`() {
    let sheet = Self.sheet(Self.plainRows[0])
    let reading = PlainReading(sheet: sheet, cuts: Array(1..<sheet.count))
    #expect(reading.scanned.isSound && reading.isFaithful)
  }

  @Test(arguments: ["UTF-8", "utf-8", "GBK", "ISO-8859-1", "UTF-16"])
  func `the scanner reads UTF-8 alone`(_ encoding: String) {
    let declaration = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>".utf8)
    let reading = PlainReading(sheet: declaration + Self.sheet(Self.plainRows[0]))
    #expect(reading.scanned.isSound == (encoding.lowercased() == "utf-8"))
    #expect(reading.isFaithful)
  }
}

extension String {
  /// Rows written one by one, numbered in one sheet: the addresses of their cells don't matter.
  fileprivate func numberingRows() -> String {
    var number = 0
    return split(separator: "<row", omittingEmptySubsequences: false).map { piece in
      defer { number += 1 }
      return piece.replacing(/^ r="\d+"/) { _ in " r=\"\(number)\"" }
    }.joined(separator: "<row")
  }
}
