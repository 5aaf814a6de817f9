import Testing

@testable import Spreadsheet

/// The usual form of a cell's tag is read as libxml2 reads it, every other is left alone.
struct UsualCellTagTests {
  private static let places = [
    "A1", "a1", "$A$1", "AB12", "XFD1", "XFE1", "AAAA1", "A0", "A01", "A1048577", "A1234567",
    "A12345678", "A", "1", "", "A1 ", "A-1",
  ]
  private static let attributes = [
    "", #" s="1""#, #" t="s""#, #" s="1" t="n""#, #" t="s" s="1""#, #" t="str""#, #" s="""#,
    #" s="-1""#, #" t="S""#, #" x="1""#, #"  s="1""#,
  ]
  private static let contents = [
    "<v>1</v>", "<v>1</v><f>A2</f>", "<f>A2</f><v>1</v>", "<is><t>甲</t></is>",
    #"<is><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></is>"#, "",
  ]

  private struct Read: Equatable {
    let address: CellAddress
    let style: Int
    let type: CellValues.ValueType
    let end: Int
  }

  private func read(_ tag: String) -> Read? {
    let bytes = Array(tag.utf8)
    var index = 0
    guard let read = UsualCellTag(bytes.span, at: &index) else {
      #expect(index == 0)
      return nil
    }
    return Read(address: read.address, style: read.style, type: read.type, end: index)
  }

  @Test func `reads place, format and type, and moves behind the tag`() {
    let address = CellAddress(row: 12, column: 28)
    #expect(
      read(#"<c r="AB12"><v>"#) == Read(address: address, style: 0, type: .number, end: 12))
    #expect(
      read(#"<c r="AB12" s="34" t="s">"#)
        == Read(address: address, style: 34, type: .shared, end: 25))
    #expect(
      read(#"<c r="AB12" t="inlineStr">"#)
        == Read(address: address, style: 0, type: .inline, end: 26))
  }

  @Test(arguments: [
    #"<c r="AAAA1">"#, #"<c r="A12345678">"#, #"<c r="A0">"#, #"<c r="a1">"#, #"<c r="$A$1">"#,
    #"<c r="A1" t="s" s="1">"#, #"<c r="A1"/>"#, #"<c r="A1" >"#, #"<c r="A1" t="b">"#, "<c>",
    #"<c r="A1" s="1"#, #"<c r="A"#, "<c r",
  ])
  func `leaves every other form alone`(_ tag: String) {
    #expect(read(tag) == nil)
  }

  @Test(arguments: places)
  func `every place and attribute is read as by libxml2`(_ place: String) {
    for attribute in Self.attributes {
      for content in Self.contents {
        expectSame(#"<c r="\#(place)"\#(attribute)>\#(content)</c>"#)
      }
    }
  }

  @Test func `a cell is read the same wherever its chunk ends`() {
    for attribute in Self.attributes {
      expectSame(#"<c r="B1"\#(attribute)><v>1</v></c>"#, cut: true)
    }
    for content in Self.contents {
      expectSame(#"<c r="B1" t="inlineStr">\#(content)</c>"#, cut: true)
    }
  }

  private func expectSame(_ cell: String, cut: Bool = false) {
    let sheet = PlainListTests.sheet(#"<row r="1">\#(cell)</row>"#)
    let cuts = cut ? (0...sheet.count).map { [$0] } : [[]]
    for cuts in cuts {
      #expect(PlainReading(sheet: sheet, cuts: cuts).isFaithful, "\(cell) cut at \(cuts)")
    }
  }
}
