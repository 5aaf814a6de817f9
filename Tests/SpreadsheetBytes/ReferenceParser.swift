/// Delimited text read byte by byte: the plainest form of the rules, to compare with.
package struct ReferenceParser {
  /// A record that has any text.
  package struct Record: Hashable, Sendable {
    /// The number among all records, from 1.
    package let number: Int
    /// The texts of all fields.
    package let fields: [[UInt8]]

    /// Makes a record.
    package init(number: Int, fields: [[UInt8]]) {
      self.number = number
      self.fields = fields
    }
  }

  private let bytes: [UInt8]
  private var index = 0

  /// Reads a whole text divided by commas; nil when a quoted field doesn't end,
  /// or ends in another line with text behind its closing quote.
  package static func records(of bytes: [UInt8]) -> [Record]? {
    var parser = ReferenceParser(bytes: bytes)
    var records: [Record] = []
    var number = 0
    while let fields = parser.readRecord() {
      number += 1
      guard !parser.isUnclosed else { return nil }
      guard !fields.allSatisfy(\.isEmpty) else { continue }
      records.append(Record(number: number, fields: fields))
    }
    return records
  }

  private var isUnclosed = false

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readRecord() -> [[UInt8]]? {
    while bytes[index...].starts(with: "\u{FEFF}".utf8) { index += 3 }
    guard index < bytes.count else { return nil }
    var fields: [[UInt8]] = []
    repeat { fields.append(readField()) } while skip(",")
    if skip("\r") { _ = skip("\n") } else { _ = skip("\n") }
    return fields
  }

  private mutating func readField() -> [UInt8] {
    var text: [UInt8] = []
    if skip("\"") {
      repeat { text += taken { $0 != UInt8(ascii: "\"") } } while skipsPair(into: &text)
      isUnclosed = isUnclosed || !skip("\"")
    }
    let spansLines = !text.allSatisfy { !"\r\n".utf8.contains($0) }
    let rest = taken { !",\r\n".utf8.contains($0) }
    isUnclosed = isUnclosed || spansLines && !rest.isEmpty
    return text + rest
  }

  private mutating func skipsPair(into text: inout [UInt8]) -> Bool {
    guard bytes[index...].starts(with: "\"\"".utf8) else { return false }
    text.append(UInt8(ascii: "\""))
    index += 2
    return true
  }

  private mutating func taken(while isTaken: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = bytes[index...].prefix(while: isTaken)
    index += taken.count
    return taken
  }

  private mutating func skip(_ character: Character) -> Bool {
    guard bytes[index...].starts(with: String(character).utf8) else { return false }
    index += 1
    return true
  }
}
