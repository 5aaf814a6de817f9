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

  /// Reads the next row with data, and settles it.
  mutating func read(
    _ row: Row, into comparison: inout RegistryComparison, log: inout ImportLog
  ) {
    if let entity = plain?.entity(of: row), comparison.add(entity, identifiedBy: codeColumn) {
      plain?.count(entity)
      filler.pass(row)
      log.settle(row.number, as: .imported, in: account)
      return
    }
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
