import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// Damaged input ends in rows or in a `ReadError`, never in a trap.
struct ReadingFuzzTests {
  static let workbook = WorkbookBytes(
    rows: """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44265.5</v></c></row>\
      <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>甲_x000D_</t></is></c></row>
      """,
    tail: #"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#,
    strings: "<si><t>乙</t></si>", styles: WorkbookReadingTests.styles
  ).bytes
  static let spreadsheetML = Array(
    SpreadsheetMLReadingTests.workbook(
      #"<Row><Cell ss:MergeAcross="1"><Data ss:Type="Number">1</Data></Cell></Row>"#
    ).utf8)
  static let html = Array(
    """
    <html><meta charset="utf-8"><!--<x:Name>表</x:Name>--><table><tr hidden><td rowspan=2 colspan=3
    x:num="1" style="mso-number-format:'\\0022\\@'">1<td>甲&nbsp;<br>&#20013;</tr></table>
    """.utf8)
  static let text = Array("甲,\"乙\"\"\r\n丙\",1\r\n\r\n2;3\t4\n".utf8)

  /// A fixed sequence of numbers (splitmix64), so that a failure comes again.
  struct Sequence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  private func isReadOrRefused(_ bytes: some Swift.Sequence<UInt8>) -> Bool {
    do {
      _ = try texts(of: bytes)
      return true
    } catch {
      return error is ReadError
    }
  }

  @Test(arguments: [workbook, text, spreadsheetML, html])
  func `every truncation is read or refused`(_ bytes: [UInt8]) {
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      #expect(isReadOrRefused(bytes.prefix(count)), "\(count) bytes")
    }
  }

  @Test(arguments: [workbook, text, spreadsheetML, html], [1, 2, 3] as [UInt64])
  func `flipped bytes are read or refused`(_ bytes: [UInt8], _ seed: UInt64) {
    var random = Sequence(state: seed)
    for round in 0..<100 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      #expect(isReadOrRefused(damaged), "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func `damaged XML under a right checksum is read or refused`(_ seed: UInt64) {
    var random = Sequence(state: seed)
    let whole = WorkbookBytes(
      rows: #"<row r="1"><c r="A1" s="1" t="n"><v>44265.5</v></c><c><v>1E5</v></c></row>"#,
      tail: #"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#,
      strings: "<si><t>乙</t></si>", styles: WorkbookReadingTests.styles)
    for round in 0..<100 {
      var archive = ZIPBytes(whole.parts)
      let part = Int.random(in: archive.parts.indices, using: &random)
      let position = Int.random(in: archive.parts[part].bytes.indices, using: &random)
      let replacement = Array("0129Az<>&\"=/-.".utf8).randomElement(using: &random) ?? 0
      archive.parts[part].bytes[position] = replacement
      #expect(isReadOrRefused(archive.bytes), "seed \(seed), round \(round)")
    }
  }
}
