internal import Spreadsheet

/// Takes rows over in which nothing is odd (逐字节导入), and leaves all others alone.
struct PlainRowReader {
  /// Tells which rows these are.
  let scanner: PlainRowScanner
  private let shared: (origin: Int, others: Int)
  private var words: [WordNumbers]
  /// How many rows were taken over with each number of a status.
  private(set) var statusCounts: [Int] = []

  /// Prepares to read a table into a registry; nil where its rows need to be read word by word.
  init?(_ table: HeadedTable, hasOtherColumns: Bool, into comparison: inout RegistryComparison) {
    guard let scanner = PlainRowScanner(of: table, hasOtherColumns: hasOtherColumns) else {
      return nil
    }
    self.scanner = scanner
    shared = comparison.numbers(
      for: Registry.Origin(
        isSpecial: false, pools: SpecialObjects.names(of: table), ownColumns: [],
        sheet: CellLocation(file: table.file, sheet: table.sheet)))
    words = PlainCells.Part.allCases.map { _ in WordNumbers() }
  }

  /// The entity of a row, whose bytes begin at an index, by the numbers of its words; nil where a
  /// word is met for the first time.
  func entity(
    _ cells: PlainCells, in bytes: [UInt8], from start: Int, row: Int
  ) -> PlainEntity? {
    let span = bytes.span.extracting(start..<bytes.count)
    guard let status = number(.status, cells, span), let station = number(.station, cells, span),
      let type = number(.type, cells, span), let industry = number(.industry, cells, span),
      let riskClass = number(.riskClass, cells, span), let tags = number(.tag, cells, span)
    else { return nil }
    let text = { (part: PlainCells.Part) -> Range<Int> in
      cells[part].lowerBound + start..<cells[part].upperBound + start
    }
    return PlainEntity(
      id: text(.code), name: text(.name), legalRepresentative: text(.legalRepresentative),
      address: text(.address), status: status, station: station, type: type, industry: industry,
      riskClass: riskClass, tags: tags, others: shared.others, origin: shared.origin, row: row)
  }

  /// Counts a row that was taken over.
  mutating func count(_ entity: PlainEntity) {
    while statusCounts.count <= entity.status { statusCounts.append(0) }
    statusCounts[entity.status] += 1
  }

  /// Remembers what the words of a row became that was read word by word without any report.
  mutating func learn(from row: Row, read index: Int, in registry: Registry) {
    guard let cells = scanner.scan(row.cells.span, of: row.bytes.span) else { return }
    for (part, number) in [
      (.status, registry.statuses.number(at: index)),
      (.station, registry.stations.number(at: index)),
      (.type, registry.types.number(at: index)),
      (.industry, registry.industries.number(at: index)),
      (.riskClass, registry.riskClasses.number(at: index)),
      (.tag, registry.tags.number(at: index)),
    ] as [(PlainCells.Part, Int)] {
      words[part.rawValue].learn(row.bytes.span.extracting(cells[part]), number)
    }
  }

  @inline(__always)
  private func number(
    _ part: PlainCells.Part, _ cells: PlainCells, _ bytes: Span<UInt8>
  ) -> Int? {
    words[part.rawValue].number(for: bytes.extracting(cells[part]))
  }
}
