/// Writes one filled sheet as XML, row by row, so that a list of any length needs little memory.
struct SheetRenderer {
  /// Where the template's rows have gone so far.
  private(set) var map = RowMap()
  /// The cells whose texts need a taller row than Excel allows: on paper their ends are missing.
  private(set) var cutCells: [CellAddress] = []
  /// What stands below the rows, where it was few enough to be kept.
  private(set) var tail: SheetTail
  private let template: SheetTemplate
  private let filling: SheetFilling
  private let relocation: Relocation
  private let index: Int
  private let output: Deflater
  private var buffer: [UInt8] = []
  private var hasFlushed = false
  private static let bufferSize = 1 << 16
  /// Excel's last row.
  private static let lastRow = 1_048_576
  /// The longest text of a cell in Excel, in UTF-16 units.
  private static let longestText = 32_767

  /// Prepares the sheet at that place in the result; only the first one stays selected.
  ///
  /// `tail` is what another clone kept.
  init(
    _ template: SheetTemplate, filling: SheetFilling, relocation: Relocation, index: Int,
    tail: SheetTail, output: Deflater
  ) {
    (self.template, self.filling, self.output, self.tail) = (template, filling, output, tail)
    (self.relocation, self.index) = (relocation, index)
  }

  /// Writes the sheet.
  ///
  /// - Throws: `TemplateError`, `FileFailure`.
  mutating func render() throws {
    buffer.append(contentsOf: XMLElement.declaration.utf8)
    template.root.appendStart(to: &buffer)
    for element in template.head { single(element).append(to: &buffer) }
    buffer.append(contentsOf: "<sheetData>".utf8)
    for row in template.rows { try render(row) }
    buffer.append(contentsOf: "</sheetData>".utf8)
    try renderTail()
    buffer.append(contentsOf: "</\(template.root.name)>".utf8)
    try output.write(buffer)
  }

  private mutating func render(_ row: SheetTemplate.TemplateRow) throws {
    guard let list = row.list else {
      let number = map.rows(for: row.number).lowerBound
      if number == row.number, let bytes = row.fixedBytes {
        return buffer.append(contentsOf: bytes)
      }
      let values = try BoundRow(row, filling: filling, columns: [], sheet: template.name)
      return try render(row, values.texts([]), number: number)
    }
    let rows = filling.lists[list]
    let bound = try BoundRow(
      row, filling: filling, columns: rows?.columns, sheet: template.name)
    let first = map.rows(for: row.number).lowerBound
    var count = 0
    for values in rows?.rows ?? [] {
      try render(row, bound.texts(values), number: first + count)
      count += 1
    }
    if count == 0 { try render(row, bound.texts(nil), number: first) }
    map.repeatRow(row.number, count: max(count, 1))
  }

  private mutating func render(
    _ row: SheetTemplate.TemplateRow, _ texts: [[String]?], number: Int
  ) throws {
    guard number <= Self.lastRow else { throw TemplateError.tooManyRows(sheet: template.name) }
    row.appendStart(height: height(of: row, texts, number: number), number: number, to: &buffer)
    for (cell, text) in zip(row.cells, texts) { try append(cell, text, row: number) }
    buffer.append(contentsOf: "</row>".utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Nil where the template leaves the height to the program that shows it.
  private mutating func height(
    of row: SheetTemplate.TemplateRow, _ texts: [[String]?], number: Int
  ) -> Int? {
    var height = row.height
    for (cell, text) in zip(row.cells, texts) {
      guard let text, case .text(_, let box) = cell.value else { continue }
      let own = box.height(for: text.joined())
      height = max(height ?? template.grid.standardHeight, own)
      if own > TextBox.largestHeight {
        cutCells.append(CellAddress(row: number, column: cell.address.column))
      }
    }
    return height.map { min($0, TextBox.largestHeight) }
  }

  private mutating func append(_ cell: SheetTemplate.Content, _ texts: [String]?, row: Int) throws {
    switch cell.value {
    case .fixed(let type, let elements):
      cell.append(type, elements, row: row, to: &buffer)
    case .text(let text, let box):
      let whole = (texts ?? []).joined()
      guard whole.utf16.count <= Self.longestText else {
        throw TemplateError.textTooLong(
          at: TemplateCell(sheet: template.name, address: cell.address))
      }
      if whole.isEmpty || (box.style.isNumeric && Self.isNumber(whole)) {
        let value = whole.isEmpty ? [] : [XMLElement("v", children: [.text(whole)])]
        return cell.append(nil, value, row: row, to: &buffer)
      }
      cell.appendStart("inlineStr", row: row, to: &buffer)
      append(zip(text.runs.map(\.format), texts ?? []).filter { !$1.isEmpty })
    }
  }

  private mutating func append(_ runs: [(format: XMLElement?, text: String)]) {
    buffer.append(contentsOf: "><is>".utf8)
    let isRich = runs.contains { $0.format != nil }
    for run in runs {
      if isRich { buffer.append(contentsOf: "<r>".utf8) }
      run.format?.append(to: &buffer)
      buffer.append(contentsOf: "<t xml:space=\"preserve\">".utf8)
      XMLText.appendCell(run.text, to: &buffer)
      buffer.append(contentsOf: (isRich ? "</t></r>" : "</t>").utf8)
    }
    buffer.append(contentsOf: "</is></c>".utf8)
  }

  private mutating func renderTail() throws {
    if let known = tail.bytes(below: map) { return buffer.append(contentsOf: known) }
    let start = buffer.count
    hasFlushed = false
    let moves = SheetMoves(relocation: relocation, index: index, map: map)
    for element in template.tail {
      if element.name == "mergeCells" {
        try renderMerges()
      } else {
        moves.moved(element).append(to: &buffer)
      }
    }
    if template.hasSharedTail, !hasFlushed { tail.keep(buffer[start...], below: map) }
  }

  private mutating func renderMerges() throws {
    buffer.append(contentsOf: "<mergeCells>".utf8)
    for merge in template.merges {
      let first = map.rows(for: merge.rows.lowerBound)
      let last = map.rows(for: merge.rows.upperBound)
      // Within the row of a list each repetition is merged; a range over several rows grows.
      guard merge.rows.count == 1 else {
        try renderMerge(first.lowerBound...last.upperBound, merge.columns)
        continue
      }
      for row in first { try renderMerge(row...row, merge.columns) }
    }
    buffer.append(contentsOf: "</mergeCells>".utf8)
  }

  private mutating func renderMerge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) throws {
    let range = CellRange(rows: rows, columns: columns)
    XMLElement("mergeCell", ["ref": range.reference]).append(to: &buffer)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// What clones mustn't share: sheets selected together would be edited together, and a sheet's
  /// name in programs is its own.
  private func single(_ element: XMLElement) -> XMLElement {
    guard index > 0 else { return element }
    var own = element
    if own.name == "sheetPr" { own["codeName"] = nil }
    if own.name == "sheetViews" { own.forEachElement { $0["tabSelected"] = nil } }
    return own
  }

  private mutating func flush() throws {
    try output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
    hasFlushed = true
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 15 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (text == "0" || text.utf8.first != UInt8(ascii: "0"))
  }
}
