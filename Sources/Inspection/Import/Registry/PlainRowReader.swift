import Sampling
internal import Spreadsheet

/// Takes rows over in which nothing is odd (逐字节导入), and leaves all others alone.
struct PlainRowReader {
  private var row: PlainRow
  private let shared: (origin: Int, others: Int)
  private var words: [WordCache]
  /// How many rows were taken over with each number of a status.
  private(set) var statusCounts: [Int] = []

  /// Prepares to read a table into a registry; nil where its rows need to be read word by word.
  init?(_ table: HeadedTable, hasOtherColumns: Bool, into comparison: inout RegistryComparison) {
    guard let row = PlainRow(of: table, hasOtherColumns: hasOtherColumns) else { return nil }
    self.row = row
    shared = comparison.numbers(
      for: Registry.Origin(
        isSpecial: false, pools: SpecialObjects.names(of: table), ownColumns: [],
        sheet: CellLocation(file: table.file, sheet: table.sheet)))
    words = PlainRow.Part.allCases.map { _ in WordCache() }
  }

  /// The entity of a row by the numbers of its words; nil where something is odd about the row, or
  /// a word is met for the first time.
  mutating func entity(of row: Row) -> PlainEntity? {
    guard self.row.take(row) else { return nil }
    guard let status = number(.status, of: row), let station = number(.station, of: row),
      let type = number(.type, of: row), let industry = number(.industry, of: row),
      let riskClass = number(.riskClass, of: row), let tags = number(.tag, of: row)
    else { return nil }
    return PlainEntity(
      id: row.bytes[self.row[.code]], name: row.bytes[self.row[.name]],
      legalRepresentative: row.bytes[self.row[.legalRepresentative]],
      address: row.bytes[self.row[.address]], status: status, station: station, type: type,
      industry: industry, riskClass: riskClass, tags: tags, others: shared.others,
      origin: shared.origin, row: row.number)
  }

  /// Counts a row that was taken over.
  mutating func count(_ entity: PlainEntity) {
    while statusCounts.count <= entity.status { statusCounts.append(0) }
    statusCounts[entity.status] += 1
  }

  /// Remembers what the words of a row became that was read word by word without any report.
  mutating func learn(from row: Row, read index: Int, in registry: Registry) {
    guard self.row.take(row) else { return }
    learn(.status, row, registry.statuses.number(at: index))
    learn(.station, row, registry.stations.number(at: index))
    learn(.type, row, registry.types.number(at: index))
    learn(.industry, row, registry.industries.number(at: index))
    learn(.riskClass, row, registry.riskClasses.number(at: index))
    learn(.tag, row, registry.tags.number(at: index))
  }

  private func number(_ part: PlainRow.Part, of row: Row) -> Int? {
    words[part.rawValue].number(for: row.bytes[self.row[part]])
  }

  private mutating func learn(_ part: PlainRow.Part, _ row: Row, _ number: Int) {
    words[part.rawValue].learn(row.bytes[self.row[part]], number)
  }
}

/// The number of each word of a column, by its bytes (列中的词).
private struct WordCache {
  private var index = PlaceIndex()
  private var texts = TextColumn()
  private var numbers: [Int] = []

  func number(for text: ArraySlice<UInt8>) -> Int? {
    let place = index.place(of: index.hash(ofEnds: text)) { texts.bytes(at: $0) == text }
    return place.map { numbers[$0] }
  }

  mutating func learn(_ text: ArraySlice<UInt8>, _ number: Int) {
    guard self.number(for: text) == nil else { return }
    index.insert(numbers.count, under: index.hash(ofEnds: text))
    texts.append(text)
    numbers.append(number)
  }
}
