import SpreadsheetBytes

@testable import Spreadsheet

/// Delimited text: any bytes, and one text in every encoding, which has the same rows in each.
enum TextFuzzing {
  private static let encodings: [TextEncoding] = [
    .utf8, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .gb18030,
  ]

  /// Reads bytes as they are, then what text they have in every encoding behind its mark.
  static func run(_ input: [UInt8]) {
    ReadFile.check(input)
    if let text = String(validating: input, as: UTF8.self) { checkRecords(of: text) }
    let text = "\u{FEFF}" + String(decoding: input, as: UTF8.self)
    // A NUL behind the mark of UTF-16 makes it the mark of UTF-32, and a tag begins markup, which
    // has encodings of its own.
    guard !text.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "<") }) else { return }
    let reference = ReadFile.check(Array(text.utf8))
    for encoding in encodings.dropFirst() {
      guard let bytes = encode(text, encoding) else { continue }
      precondition(ReadFile.check(bytes) == reference, "\(encoding) gives the rows of UTF-8")
    }
  }

  /// Holds the parser that goes from delimiter to delimiter against one that goes byte by byte.
  private static func checkRecords(of text: String) {
    let expected = ReferenceParser.records(of: Array(text.utf8))
    let middle = text.unicodeScalars.index(text.startIndex, offsetBy: text.unicodeScalars.count / 2)
    for chunks in [[text[...]], [text[..<middle], text[middle...]]] {
      do {
        let records = try records(of: chunks.map { Array($0.utf8) })
        precondition(records == expected, "masks find what single bytes do")
      } catch {
        // The reference has no limits.
      }
    }
  }

  private static func records(of chunks: [[UInt8]]) throws -> [ReferenceParser.Record]? {
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

  private static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf32LittleEndian: text.unicodeScalars.flatMap { bytes(of: $0.value) }
    case .utf32BigEndian: text.unicodeScalars.flatMap { bytes(of: $0.value).reversed() }
    case .gb18030: GB18030Encoder().encode(text)
    }
  }

  private static func bytes(of word: UInt32) -> [UInt8] {
    stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: word >> $0) }
  }
}
