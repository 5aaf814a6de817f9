internal import Spreadsheet

/// The cells of a registry's row in which nothing is odd (无异常的行), by what they mean.
///
/// Most rows of most registries are like this. They are taken over byte for byte, without a `String`;
/// every other row is read word by word, and gives the same entity.
struct PlainRow {
  /// What a cell of a column is read for.
  enum Part: Int, CaseIterable {
    case name, code, status, legalRepresentative, address, station, type, industry, riskClass, tag

    /// The field of the part.
    var field: Field {
      switch self {
      case .name: .entityName
      case .code: .code
      case .status: .status
      case .legalRepresentative: .legalRepresentative
      case .address: .address
      case .station: .station
      case .type: .type
      case .industry: .industry
      case .riskClass: .riskClass
      case .tag: .tag
      }
    }
  }

  /// Which columns hold which part: the first column of each field.
  private let parts: [Part?]
  /// The parts for which there is a further column, which is read where the first one is blank.
  private let doubled: [Part]
  private var ranges = [Range<Int>](repeating: 0..<0, count: Part.allCases.count)

  /// Prepares to read a table's rows; nil where rows have more to say than the parts.
  init?(of table: HeadedTable, hasOtherColumns: Bool) {
    guard !hasOtherColumns, table.columns(of: .flag).isEmpty, !SpecialObjects.fill(table),
      table.has(.entityName), table.has(.code)
    else { return nil }
    let width = table.headings.keys.max() ?? 0
    var parts = [Part?](repeating: nil, count: width + 1)
    for part in Part.allCases {
      if let column = table.columns(of: part.field).first { parts[column] = part }
    }
    self.parts = parts
    doubled = Part.allCases.filter { table.columns(of: $0.field).count > 1 }
  }

  /// Where the text of a part stands in the row's bytes; empty where the row has none.
  subscript(part: Part) -> Range<Int> { ranges[part.rawValue] }

  /// Finds the parts of a row; whether nothing is odd about it.
  mutating func take(_ row: Row) -> Bool {
    for index in ranges.indices { ranges[index] = 0..<0 }
    for cell in row.cells {
      if row.opensOddly(cell) { return false }
      guard cell.column < parts.count, let part = parts[cell.column] else { continue }
      guard cell.kind == .text, row.isTrimmed(cell.range) else { return false }
      ranges[part.rawValue] = cell.range
    }
    return doubled.allSatisfy { !self[$0].isEmpty && !row.mayBeBlankWord(self[$0]) }
      && !self[.name].isEmpty && row.isPlainCode(self[.code])
      && !row.mayBeBlankWord(self[.name]) && OddText.kinds(in: row.bytes[self[.name]]).isEmpty
      && !row.mayBeBlankWord(self[.address]) && !row.mayBeBlankWord(self[.legalRepresentative])
      && !row.mayHoldTelephone(self[.legalRepresentative])
  }
}

extension Row {
  /// Whether a text that doesn't open oddly has no blank character at its ends.
  fileprivate func isTrimmed(_ range: Range<Int>) -> Bool {
    let last = bytes[range.upperBound - 1]
    if bytes[range.lowerBound] == 0xE1 || last <= 0x20 { return false }
    guard last >= 0x80 else { return true }
    let mayBeBlank =
      range.count >= 3 && [0xE1, 0xE2, 0xE3, 0xEF].contains(bytes[range.upperBound - 3])
      || range.count >= 2 && bytes[range.upperBound - 2] == 0xC2
    return !mayBeBlank || bytes[range].trimmingBlanks.count == range.count
  }

  /// Whether a text may be a word for nothing, such as 无, by its first byte and its length.
  fileprivate func mayBeBlankWord(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 12 else { return false }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "n"), UInt8(ascii: "N"), 0xE6, 0xE7:
      return BlankWords.contains(bytes[range])
    default: return false
    }
  }

  /// Whether so many digits stand in a text that a telephone may be among them.
  fileprivate func mayHoldTelephone(_ range: Range<Int>) -> Bool {
    range.count >= 7 && bytes[range].count(where: \.isDigit) >= 7
  }

  /// Whether a text is a credit code about which there is no doubt.
  fileprivate func isPlainCode(_ range: Range<Int>) -> Bool {
    range.count == 18 && CreditCode.isSound(bytes[range]) && !CodeDamage.endsInZeros(bytes[range])
  }
}
