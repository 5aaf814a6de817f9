import Testing

@testable import Spreadsheet

struct HTMLReadingTests {
  @Test(arguments: [
    ("<table><tr><td>甲</td><th>乙</th></tr></table>", [["甲", "乙"]]),
    ("<TABLE><TR><TD>甲<TD>乙<TR><TD>丙</TABLE>", [["甲", "乙"], ["丙"]]),
    ("<table><td>甲<td>乙</table>", [["甲", "乙"]]),
    ("<table><thead><tr><th>甲</thead><tbody><tr><td>乙</tbody></table>", [["甲"], ["乙"]]),
    ("<table><tr><td> 甲 \n\t乙 </td></tr></table>", [["甲 乙"]]),
    ("<table><tr><td>甲<br/>乙<br>丙<br></td></tr></table>", [["甲\n乙\n丙"]]),
    ("<table><tr><td><p>甲</p><div>乙</div></td></tr></table>", [["甲\n乙"]]),
    ("<table><tr><td>&lt;5&nbsp;户&amp;&#20013;&#x4E2D;</td></tr></table>", [["<5 户&中中"]]),
    ("<table><tr><td>&nbsp;</td><td>乙</td></tr></table>", [["", "乙"]]),
    ("<table><tr><td>甲<script>x<y</script><style>a{}</style></td></tr></table>", [["甲"]]),
    ("<table><tr><td>甲<table><tr><td>内</td></tr></table>乙</td><td>丙</table>", [["甲乙", "丙"]]),
    ("<table><tr></tr><tr><td>甲</td></tr></table>", [[], ["甲"]]),
    ("<!-- x --><table><tr><td>甲<!-- 注 -->乙", [["甲乙"]]),
    (
      "<table><tr><td>91640221MA75Y0AB35</td><td>00123</td></tr></table>",
      [["91640221MA75Y0AB35", "00123"]]
    ),
  ])
  func `a table's cells are texts as a browser shows them`(
    _ html: String, _ rows: [[String]]
  ) throws {
    #expect(try texts(of: html.utf8) == rows)
    let kinds = try withFile(html.utf8) { try $0.table(sheet: 0) }.rows.flatMap(\.cells).map(\.kind)
    #expect(kinds.allSatisfy { $0 == .text })
  }

  @Test(arguments: [
    ("x:num>1,234.50", "1234.5", Cell.Kind.number),
    ("x:num=\"916402212806192000\">9.16402E+17", "916402212806192000", .number),
    ("x:num=\"44265\">2021年3月10日", "2021年3月10日", .text),
    ("x:num=\"44265\" style='mso-number-format:\"Short Date\"'>2021/3/10", "2021-03-10", .date),
    (
      "x:num=\"44265\" style='color:red;mso-number-format:\"yyyy\\\\-mm\\\\-dd\\;\\@\"'>10",
      "2021-03-10", .date
    ),
    ("x:num=\"44265\" style='mso-number-format:\"m\\0022月\\0022\"'>3月", "2021-03-10", .date),
    ("x:num=0.05 style=\"mso-number-format:Percent\">5%", "0.05", .percent),
    ("style='mso-number-format:\"\\@\"'>007", "007", .text), ("x:num>户", "户", .text),
  ])
  func `a number behind the text is read where Excel gives it`(
    _ cell: String, _ text: String, _ kind: Cell.Kind
  ) throws {
    let html = "<table><tr><td \(cell)</td></tr></table>"
    let row = try #require(try withFile(html.utf8) { try $0.table(sheet: 0) }.rows.first)
    #expect(row.cells.map(row.text(of:)) == [text])
    #expect(row.cells.map(\.kind) == [kind])
  }

  @Test func `spans are merges, and later cells stand beside them`() throws {
    let html = """
      <table><tr><td rowspan=2>甲<td colspan="2">乙<td>丙</tr>\
      <tr style="display: none"><td>丁<td>戊</tr><tr><td>己</table>
      """
    let table = try withFile(html.utf8) { try $0.table(sheet: 0) }
    #expect(
      table.merges == [
        CellRange(rows: 1...2, columns: 1...1), CellRange(rows: 1...1, columns: 2...3),
      ])
    #expect(table.rows.map { $0.cells.map(\.column) } == [[1, 2, 4], [2, 3], [1]])
    #expect(table.rows.map(\.isHidden) == [false, true, false])
  }

  @Test func `cells of several rows side by side are passed over as long as each lasts`() throws {
    let html = """
      <table><tr><td rowspan=2>1<td rowspan=4>2<td rowspan=3>3<tr><td>4<tr><td>5<td>6\
      <tr><td colspan=3>7<td>8<tr><td>9</table>
      """
    #expect(
      try texts(of: html.utf8) == [
        ["1", "2", "3"], ["", "", "", "4"], ["5", "", "", "6"], ["7", "", "", "8"], ["9"],
      ])
  }

  @Test(arguments: [
    ("", ["", ""]),
    ("<!--[if gte mso 9]><xml><x:Name>名录</x:Name><x:a/></xml><![endif]-->", ["名录", ""]),
    ("<xml><x:Name>名录</x:Name><x:Name>清单</x:Name></xml>", ["名录", "清单"]),
  ])
  func `each table is a sheet, named where Excel lists names`(
    _ head: String, _ names: [String]
  ) throws {
    let html =
      "<html><head>\(head)</head><table><tr><td>1</table><p><table><tr><td>2</table></html>"
    let file = try withFile(html.utf8) { ($0.container, $0.sheets) }
    #expect(file.0 == .html)
    #expect(file.1.map(\.name) == names)
    #expect(try texts(of: html.utf8, sheet: 0) == [["1"]])
    #expect(try texts(of: html.utf8, sheet: 1) == [["2"]])
  }

  /// A page whose cell holds these bytes.
  private static func page(_ head: String, _ cell: [UInt8]) -> [UInt8] {
    Array("<html>\(head)<table><tr><td>".utf8) + cell + Array("</table>".utf8)
  }

  private static let gbk: [UInt8] = [0xD6, 0xD0, 0xE9, 0x46]

  @Test(arguments: [
    page("", Array("中镕".utf8)), page("", gbk), page("<meta charset=gb2312>", gbk),
    page("<meta content='text/html; charset=GBK'>", gbk),
    page("<meta charset='utf-8'>", gbk), page("<meta charset=big5>", Array("中镕".utf8)),
    [0xEF, 0xBB, 0xBF] + page("<meta charset=gbk>", Array("中镕".utf8)),
  ])
  func `a mark, the declaration or a strict trial tells the encoding`(_ bytes: [UInt8]) throws {
    #expect(try texts(of: bytes) == [["中镕"]])
  }

  @Test func `another declared encoding isn't taken for GB 18030`() {
    let error = readError(of: Self.page("<meta charset=big5>", [0xA4, 0xA4]))
    #expect(error == .undecodable(.utf8, byteOffset: 40))
  }

  @Test(arguments: ["<html><body>请登录</body></html>", "<!DOCTYPE html>", "<div>无"])
  func `a page without a table is refused`(_ html: String) {
    #expect(readError(of: html.utf8) == .unsupportedFormat(.html))
  }

  @Test(arguments: [
    ("", "<td colspan=1000>", 17, ReadError.Quantity.columns),
    ("<td>", "长", 32_768, .cellLength), ("", "<b>", 100_000, .elementDepth),
    ("<td ", "a", 3 << 20, .markupBytes), ("", "&", 3 << 20, .markupBytes),
  ])
  func `what no table needs is refused`(
    _ start: String, _ piece: String, _ count: Int, _ quantity: ReadError.Quantity
  ) {
    let html = "<table><tr>\(start)" + String(repeating: piece, count: count)
    guard case .limitExceeded(quantity, _, _, _) = readError(of: html.utf8) else {
      Issue.record("no limit for \(quantity)")
      return
    }
  }

  @Test func `more merges or sheets than allowed are refused`() {
    var limits = ReadLimits()
    limits.mergedRanges = 1
    #expect(
      readError(of: "<table><tr><td colspan=2><td rowspan=2></table>".utf8, limits: limits)
        == .limitExceeded(.mergedRanges, limit: 1, found: 2, row: nil))
    limits.sheets = 1
    #expect(
      readError(of: "<table></table><table></table>".utf8, limits: limits)
        == .limitExceeded(.sheets, limit: 1, found: 2, row: nil))
  }
}
