/// Rows by the byte scanner: the same elements, as most programs write them.
extension WorksheetReader: PlainListConsumer {
  /// The rows of `worksheet` and `sheetData`.
  static var list: PlainList {
    PlainList(depth: 2, itemStart: "<row", itemEnd: "</row>", end: "</sheetData>")
  }

  /// Takes whole rows.
  mutating func scan(_ rows: Span<UInt8>) throws -> Int {
    var index = 0
    while !isFinished {
      rows.skipSpace(at: &index)
      guard rows.has("<row", at: index) else { break }
      try scanRow(rows, at: &index)
    }
    return index
  }

  private mutating func scanRow(_ bytes: Span<UInt8>, at index: inout Int) throws {
    try tag.scan(bytes, at: &index)
    guard tag.name == .row else { throw NotPlain() }
    try startRow(number: try rowNumber(bytes), isHidden: isHidden(bytes))
    if !tag.isEmpty {
      while bytes.skipToStartTag(at: &index) { try scanCell(bytes, at: &index) }
      try bytes.skip("</row>", at: &index)
    }
    try endRow()
  }

  private func rowNumber(_ bytes: Span<UInt8>) throws -> Int? {
    guard let range = tag.reference else { return nil }
    guard let number = Int(digits: bytes.extracting(range)) else { throw NotPlain() }
    return number
  }

  private func isHidden(_ bytes: Span<UInt8>) -> Bool {
    guard let range = tag.hidden else { return false }
    let value = bytes.extracting(range)
    return value.equals("1") || value.equals("true")
  }

  private mutating func scanCell(_ bytes: Span<UInt8>, at index: inout Int) throws {
    let hasContent = try scanCellTag(bytes, at: &index)
    if hasContent, let kind = takeUsualValue(bytes, at: &index) { return try endCell(as: kind) }
    if hasContent, try !scanUsualValue(bytes, at: &index) {
      while bytes.skipToStartTag(at: &index) { try scanContent(bytes, at: &index) }
      try bytes.skip("</c>", at: &index)
    }
    try endCell()
  }

  /// Begins a cell; returns whether the element goes on behind the tag.
  private mutating func scanCellTag(_ bytes: Span<UInt8>, at index: inout Int) throws -> Bool {
    if let cell = UsualCellTag(bytes, at: &index) {
      try startCell(at: cell.address, type: cell.type, style: cell.style)
      return true
    }
    try tag.scan(bytes, at: &index)
    guard tag.name == .cell else { throw NotPlain() }
    try startCell(at: try address(bytes), type: valueType(bytes), style: style(bytes))
    return !tag.isEmpty
  }

  /// Takes all of a cell behind its tag if it is no more than a value or a plain text; otherwise
  /// nothing.
  private mutating func scanUsualValue(_ bytes: Span<UInt8>, at index: inout Int) throws -> Bool {
    type == .inline
      ? try scanUsual(bytes, at: &index, from: "<is><t>", to: "</t></is></c>")
      : try scanUsual(bytes, at: &index, from: "<v>", to: "</v></c>")
  }

  @inline(__always)
  private mutating func scanUsual(
    _ bytes: Span<UInt8>, at index: inout Int, from start: StaticString, to end: StaticString
  ) throws -> Bool {
    guard bytes.has(start, at: index) else { return false }
    var next = index + start.utf8CodeUnitCount
    try appendValue(bytes, at: &next)
    guard bytes.has(end, at: next) else {
      forgetValue()
      return false
    }
    index = next + end.utf8CodeUnitCount
    return true
  }

  private func address(_ bytes: Span<UInt8>) throws -> CellAddress? {
    guard let range = tag.reference else { return nil }
    guard let address = CellAddress(a1: bytes.extracting(range)) else { throw NotPlain() }
    return address
  }

  private func valueType(_ bytes: Span<UInt8>) -> CellValues.ValueType {
    guard let range = tag.type else { return .number }
    return CellValues.ValueType(bytes.extracting(range))
  }

  private func style(_ bytes: Span<UInt8>) -> Int {
    guard let range = tag.style else { return 0 }
    return Int(digits: bytes.extracting(range)) ?? 0
  }

  /// Takes a value, a text within the cell, or a formula, whose text is passed over.
  private mutating func scanContent(_ bytes: Span<UInt8>, at index: inout Int) throws {
    try tag.scan(bytes, at: &index)
    switch tag.name {
    case .inlineString where type == .inline: try appendString(bytes, at: &index)
    case .value where tag.isEmpty: break
    case .value:
      try appendValue(bytes, at: &index)
      try bytes.skip("</v>", at: &index)
    case .formula:
      startFormula()
      guard !tag.isEmpty else { return }
      try bytes.skipText(at: &index)
      try bytes.skip("</f>", at: &index)
    default: throw NotPlain()
    }
  }
}
