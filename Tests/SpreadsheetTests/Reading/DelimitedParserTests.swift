import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// The parser of delimited text by masks reads what a plain one reads byte by byte.
struct DelimitedParserTests {
  static let pieces = [",", "\"", "\"\"", "\n", "\r", "\r\n", "a", "甲乙", "\0", "\u{FEFF}", " b "]

  /// The records of a text given in chunks; nil for a quoted field without an end.
  private func records(_ chunks: [[UInt8]]) throws -> [ReferenceParser.Record]? {
    var parser = DelimitedParser(separator: UInt8(ascii: ","), limits: ReadLimits())
    var records: [ReferenceParser.Record] = []
    func take(_ row: Row, _ fieldCount: Int) -> Bool {
      let fields = (1...fieldCount).map { Array(row.bytes(at: $0)) }
      records.append(ReferenceParser.Record(number: row.number, fields: fields))
      return true
    }
    do {
      for chunk in chunks { try parser.parse(chunk, take) }
      try parser.finish(take)
      return records
    } catch .unclosedQuote {
      return nil
    }
  }

  private func randomText(
    of count: Int, using random: inout ReadingFuzzTests.Sequence
  ) -> [String] {
    let longer = Int.random(in: 0...2, using: &random)
    return (0..<count).map { _ in
      let piece = Self.pieces.randomElement(using: &random) ?? ""
      return piece.first?.isLetter == true
        ? String(repeating: piece, count: 1 + 20 * longer) : piece
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `masks find what single bytes do`(_ seed: UInt64) throws {
    var random = ReadingFuzzTests.Sequence(state: seed)
    for round in 0..<150 {
      let text = randomText(of: Int.random(in: 0...60, using: &random), using: &random)
      let expected = ReferenceParser.records(of: Array(text.joined().utf8))
      #expect(
        try records([Array(text.joined().utf8)]) == expected,
        "seed \(seed), round \(round): \(text)")
      #expect(try records(text.map { Array($0.utf8) }) == expected, "in chunks: \(text)")
    }
  }

  @Test func `every text of five delimiters and letters is read alike`() throws {
    let letters = Array(",\"\r\na".utf8)
    for number in 0..<3125 {
      var (rest, text) = (number, [UInt8]())
      for _ in 0..<5 {
        text.append(letters[rest % 5])
        rest /= 5
      }
      let expected = ReferenceParser.records(of: text)
      for split in 0..<5 {
        #expect(try records([Array(text[..<split]), Array(text[split...])]) == expected, "\(text)")
      }
    }
  }
}
