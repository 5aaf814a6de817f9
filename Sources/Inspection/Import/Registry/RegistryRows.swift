internal import Spreadsheet

/// Reads the rows of one registry one after another (逐行读取).
struct RegistryRows {
  private let table: HeadedTable
  private let wanted: Set<Int>
  private let account: Int
  private let codeColumn: Int
  private var reader: RegistryReader
  private var filler: ColumnFiller
  private var plain: PlainRowReader?

  /// Prepares to read a table, whose account is open.
  init(
    _ table: HeadedTable, words: StatusWords, wanted: [String],
    into comparison: inout RegistryComparison, log: ImportLog
  ) {
    self.table = table
    account = log.account(of: table)
    codeColumn = table.columns(of: .code).first ?? 0
    reader = RegistryReader(table, statusWords: words, wanted: wanted)
    self.wanted = reader.wantedColumns
    filler = table.filler()
    plain = PlainRowReader(table, hasOtherColumns: !self.wanted.isEmpty, into: &comparison)
  }

  /// Tells which rows can be taken over byte for byte; nil where none can.
  var scanner: PlainRowScanner? { plain?.scanner }

  /// Reads the next row with data, and settles it.
  mutating func read(
    _ row: Row, into comparison: inout RegistryComparison, log: inout ImportLog
  ) {
    if let cells = scanner?.scan(row.cells.span, of: row.bytes.span),
      take(
        cells, comparison.hasher.key(of: cells, in: row.bytes.span), in: row.bytes, from: 0,
        row: row.number, into: &comparison)
    {
      filler.pass(row)
      log.settle(row.number, as: .imported, in: account)
    } else {
      readWords(of: row, into: &comparison, log: &log)
    }
  }

  /// Takes over a plain row, whose bytes begin at an index; false, and nothing is done, where there
  /// is something to say of it.
  ///
  /// The caller settles it, and passes the last of several such rows by.
  mutating func take(
    _ cells: PlainCells, _ key: EntityKey, in bytes: [UInt8], from start: Int, row: Int,
    into comparison: inout RegistryComparison
  ) -> Bool {
    guard let entity = plain?.entity(cells, in: bytes, from: start, row: row),
      comparison.add(entity, of: bytes, under: key, identifiedBy: codeColumn)
    else { return false }
    plain?.count(entity)
    return true
  }

  /// Passes by a row that was taken over: the next one may say 同上.
  mutating func pass(_ row: Row) { filler.pass(row) }

  /// Reads a row word by word, and settles it.
  mutating func readWords(
    of row: Row, into comparison: inout RegistryComparison, log: inout ImportLog
  ) {
    let filled = filler.fill(row)
    var reading = RowReading(examined: filled, of: table, wanted: wanted)
    let entity = reader.entity(&reading)
    let count = comparison.all.count
    comparison.add(entity, from: reading, log: &log)
    if reading.diagnostics.isEmpty, comparison.all.count > count {
      plain?.learn(from: filled, read: count, in: comparison.all)
    }
  }

  /// Tells what concerns the table as a whole.
  mutating func report(_ comparison: RegistryComparison, to log: inout ImportLog) {
    table.report(filler, to: &log)
    for (number, count) in (plain?.statusCounts ?? []).enumerated() where count > 0 {
      reader.count(comparison.all.statuses.values[number].word, times: count)
    }
    reader.report(to: &log)
  }
}
