internal import Spreadsheet

/// Tells the rows of a registry in which nothing is odd from all others (无异常行识别).
struct PlainRowScanner {
  private typealias Part = PlainCells.Part

  /// The number of the part that each column holds: the first column of each field.
  private let parts: [UInt8]
  /// The parts for which there is a further column, which is read where the first one is blank.
  private let doubled: [Part]
  private let traits = ByteTraits.ofAll
  private let codes = CodeCheck()

  private static let none: UInt8 = 0xFF

  /// Prepares to scan a table's rows; nil where rows have more to say than the parts.
  init?(of table: HeadedTable, hasOtherColumns: Bool) {
    guard !hasOtherColumns, table.columns(of: .flag).isEmpty, !SpecialObjects.fill(table),
      table.has(.entityName), table.has(.code)
    else { return nil }
    var parts = [UInt8](repeating: Self.none, count: (table.headings.keys.max() ?? 0) + 1)
    for part in Part.allCases {
      if let column = table.columns(of: part.field).first { parts[column] = UInt8(part.rawValue) }
    }
    self.parts = parts
    doubled = Part.allCases.filter { table.columns(of: $0.field).count > 1 }
  }

  /// Finds the parts of a row; nil where anything is odd about it.
  func scan(_ cells: Span<Cell>, of bytes: Span<UInt8>) -> PlainCells? {
    guard var found = parts(cells, of: bytes) else { return nil }
    let (name, person) = (
      bytes.extracting(found[.name]), bytes.extracting(found[.legalRepresentative])
    )
    guard codes.isSound(bytes.extracting(found[.code])), !name.isEmpty, !name.mayBeBlankWord,
      !person.mayBeBlankWord, !person.mayHoldTelephone,
      !bytes.extracting(found[.address]).mayBeBlankWord
    else { return nil }
    for part in doubled {
      let text = bytes.extracting(found[part])
      if text.isEmpty || text.mayBeBlankWord { return nil }
    }
    let seen = name.traits(by: traits.span)
    if seen.contains(.isOdd), OddText.mayBe(in: name) { return nil }
    if OddText.mayHoldMistaken(name) { return nil }
    found.isOwnKey = !seen.union(person.traits(by: traits.span)).contains(.changesKey)
    return found
  }

  @inline(__always)
  private func parts(_ cells: Span<Cell>, of bytes: Span<UInt8>) -> PlainCells? {
    let (parts, traits) = (parts.span, traits.span)
    var found = PlainCells()
    for index in cells.indices {
      let cell = cells[index]
      let part = cell.column < parts.count ? parts[cell.column] : Self.none
      guard cell.kind == .text else {
        if part != Self.none || cell.kind == .error || cell.kind == .formula { return nil }
        continue
      }
      let text = bytes.extracting(cell.range)
      let isOdd = traits[Int(text[0])] & ByteTraits.opensOddly.rawValue != 0
      if isOdd, text[0] != 0xE5 || text.opensLikeDitto { return nil }
      guard part != Self.none else { continue }
      guard !text.mayEndBlank, text.count <= OverlongText.limit else { return nil }
      found.set(cell.range, at: Int(part))
    }
    return found
  }
}

extension Span<UInt8> {
  /// Whether a text begins with 同, E5 90 8C.
  fileprivate var opensLikeDitto: Bool {
    count >= 3 && self[1] == 0x90 && self[2] == 0x8C
  }

  /// Whether a blank character may stand at the end.
  fileprivate var mayEndBlank: Bool {
    let last = self[count - 1]
    if last <= 0x20 { return true }
    guard last >= 0x80 else { return false }
    if count >= 2, self[count - 2] == 0xC2 { return true }
    guard count >= 3 else { return false }
    switch self[count - 3] {
    case 0xE1: return true
    // U+2000 to U+205F, U+3000 and U+FEFF.
    case 0xE2: return self[count - 2] <= 0x81
    case 0xE3: return self[count - 2] == 0x80 && last == 0x80
    case 0xEF: return self[count - 2] == 0xBB
    default: return false
    }
  }

  /// Whether a text may be a word for nothing, such as 无, by its first byte and its length.
  fileprivate var mayBeBlankWord: Bool {
    guard !isEmpty, count <= 12 else { return false }
    switch self[0] {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "n"), UInt8(ascii: "N"), 0xE6, 0xE7:
      return BlankWords.contains(array[...])
    default: return false
    }
  }

  /// Whether so many digits stand in a text that a telephone may be among them.
  fileprivate var mayHoldTelephone: Bool {
    guard count >= 7 else { return false }
    var digitCount = 0
    for index in indices where self[index].isDigit { digitCount += 1 }
    return digitCount >= 7
  }

  /// A copy.
  fileprivate var array: [UInt8] { indices.map { self[$0] } }
}
