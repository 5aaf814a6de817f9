import Sampling
import Testing

@testable import Inspection

@Suite struct FrozenTableTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func codes(_ text: String) -> [CodeRow]? {
    FrozenTable.rows(of: CodeRow.self, bytes("kind,code,label\n" + text))
  }

  @Test func `rows are sorted by bytes and quoted only where they must be`() {
    let rows = [
      CodeRow(kind: "unit", code: "b", label: #"所"甲""#),
      CodeRow(kind: "unit", code: "B", label: "a,b"),
      CodeRow(kind: "stratum", code: "A", label: "低 风险"),
    ]
    let expected = """
      kind,code,label
      stratum,A,低 风险
      unit,B,"a,b"
      unit,b,"所""甲""\"

      """
    #expect(FrozenTable.bytes(rows) == bytes(expected))
  }

  @Test(arguments: [0, 1, 6, 7, 8, 9, 15, 16, 17, 24])
  func `one byte anywhere in a field decides about its quotes`(length: Int) {
    for other in ["x", "-", ".", "\u{7F}", "é"] {
      let plain = bytes(String(repeating: other, count: length))
      for byte in UInt8(0)...0x7F {
        for place in 0...plain.count {
          let field = plain[..<place] + [byte] + plain[place...]
          var written: [UInt8] = []
          PlainCSV.append(field: field.span, to: &written)
          let isQuoted = [",", "\"", "\n", "\r"].contains { UInt8(ascii: $0) == byte }
          #expect((written != Array(field)) == isQuoted)
        }
      }
    }
  }

  @Test(arguments: [
    "", "a,b,c\n", "a,b,\n", "a,b,\"x\ny\"\n", "a,b,\"\"\"\"\n", "a,b,\"x,\"\"y\"\"\"\n",
  ])
  func `what is written can be read`(text: String) throws {
    let rows = try #require(codes(text))
    #expect(FrozenTable.bytes(rows) == bytes("kind,code,label\n" + text))
  }

  @Test(arguments: [
    "a,b\n", "a,b,c,d\n", "a,b,c", "a,b,c\r\n", "a,b,\"c\"\n", "a,b,\"c\n", "a,b,c\"d\n",
    "b,b,c\na,b,c\n", "\n", "a,b,\"c,\"d\n", "\u{FEFF}a,b,c\n\n",
  ])
  func `another form of the same table is refused`(text: String) {
    #expect(codes(text) == nil)
  }

  @Test func `another heading is refused`() {
    #expect(FrozenTable.rows(of: CodeRow.self, bytes("kind,code,name\n")) == nil)
  }

  @Test func `bytes that aren't UTF-8 are refused`() {
    let text = bytes("kind,code,label\na,b,") + [0xB1, 0xED, 0x0A]
    #expect(FrozenTable.rows(of: CodeRow.self, text) == nil)
  }

  @Test(arguments: [
    "91330100799655058b,ALL,E,0,st001,张三商店", "91330100799655058B,全部,E,0,st001,张三商店",
    "91330100799655058B,ALL,Y,0,st001,张三商店", "91330100799655058B,ALL,E,00,st001,张三商店",
    "91330100799655058B,ALL,E,0,一所,张三商店",
  ])
  func `values that aren't typed right are refused`(row: String) {
    let text = bytes("id,stratum,status,used,unit,name\n\(row)\n")
    #expect(FrozenTable.rows(of: RegistryRow.self, text) == nil)
  }

  @Test(arguments: [("", 23), (",商业秘密", 24), (",,2021-04-10", 25)])
  func `optional columns stand only as far as a row needs them`(last: String, count: Int) throws {
    let heading = ResultRow.heading.prefix(count).joined(separator: ",")
    let row = "E1,,R01,,,2021-04-01" + String(repeating: ",", count: 17) + last
    let table = bytes(heading + "\n" + row + "\n")
    let rows = try #require(FrozenTable.rows(of: ResultRow.self, table))
    #expect(FrozenTable.bytes(rows) == table)
    let wider = ResultRow.heading.prefix(count + 1).joined(separator: ",") + "\n" + row + ",\n"
    #expect(FrozenTable.rows(of: ResultRow.self, bytes(wider)) == nil)
  }
}
