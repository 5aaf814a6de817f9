internal import Spreadsheet

/// Reads the rows of a long registry batch by batch (逐批导入): plain ones by their bytes, all others
/// one by one.
struct RegistryBatches {
  private let account: Int
  private let scanner: PlainRowScanner?
  private var rows: RegistryRows
  private var sorter: RowSorter
  private var oddities: OddityScan
  /// The row that is looked at by itself.
  private var row = Row(number: 0)
  /// The last row so far, at which an export that was cut is told of.
  private var lastRow = Row(number: 0)
  /// What is known of the batch's rows before any of them is read.
  private var scanned: [Scanned] = []
  /// The rows taken over that are not settled yet.
  private var run = 0..<0
  /// The last of these in the batch, which the next one may point at.
  private var unpassed: Int?

  /// What a look at the bytes of a row tells.
  private struct Scanned {
    let isData: Bool
    var plain: (cells: PlainCells, key: EntityKey)?
  }

  /// Prepares to read a table, whose account is open.
  init(_ table: HeadedTable, _ rows: RegistryRows, log: ImportLog) {
    self.rows = rows
    account = log.account(of: table)
    scanner = rows.scanner
    sorter = table.sorter
    oddities = OddityScan(table)
  }

  /// Reads the next rows, and settles them.
  mutating func read(
    _ batch: RowBatch, into comparison: inout RegistryComparison, log: inout ImportLog
  ) {
    scan(batch, comparison)
    for index in batch.entries.indices {
      guard isData(index, of: batch, log: &log),
        !take(index, of: batch, into: &comparison, log: &log)
      else { continue }
      // What is said of this row may reject an earlier one after all.
      settleRun(log: &log)
      passTaken(of: batch)
      batch.copy(index, to: &row)
      oddities.see(row)
      let count = log.diagnostics.count
      rows.readWords(of: row, into: &comparison, log: &log)
      if log.diagnostics.count > count { log.keep(row, in: account) }
    }
    settleRun(log: &log)
    passTaken(of: batch)
    batch.copy(batch.entries.count - 1, to: &lastRow)
  }

  /// Tells what concerns the table as a whole.
  mutating func report(
    hiddenColumns: [ClosedRange<Int>], _ comparison: RegistryComparison, to log: inout ImportLog
  ) {
    if lastRow.number > 0 { log.keep(lastRow, in: account) }
    oddities.report(hiddenColumns: hiddenColumns, to: &log)
    rows.report(comparison, to: &log)
  }

  /// Looks at all rows before reading the first, so that what is far in memory is fetched together.
  private mutating func scan(_ batch: RowBatch, _ comparison: RegistryComparison) {
    scanned.removeAll(keepingCapacity: true)
    let (cells, bytes) = (batch.cells.span, batch.bytes.span)
    let (plainData, mayBeDeleted) = (sorter.plainData, RowRoleReader.mayHoldDeletion(bytes))
    for entry in batch.entries {
      let own = cells.extracting(entry.cells)
      let text = bytes.extracting(entry.bytes)
      let isData = plainData?.isPlainData(own, of: text, mayBeDeleted: mayBeDeleted) ?? false
      var row = Scanned(isData: isData)
      if let found = scanner?.scan(own, of: text) {
        row.plain = (found, comparison.key(of: found, in: text))
      }
      scanned.append(row)
    }
    for index in scanned.indices {
      if let plain = scanned[index].plain, comparison.mayKnow(plain.key) {
        scanned[index].plain = nil
      }
    }
  }

  /// Whether a row holds data; what doesn't is settled.
  private mutating func isData(_ index: Int, of batch: RowBatch, log: inout ImportLog) -> Bool {
    if scanned[index].isData { return true }
    batch.copy(index, to: &row)
    guard let role = sorter.role(of: row) else { return true }
    log.settle(row.number, as: .ignored(reason: role.rawValue), in: account)
    if role == .heading { log.keep(row, in: account) }
    return false
  }

  /// Takes a row over where that is possible.
  private mutating func take(
    _ index: Int, of batch: RowBatch, into comparison: inout RegistryComparison,
    log: inout ImportLog
  ) -> Bool {
    guard let plain = scanned[index].plain else { return false }
    let entry = batch.entries[index]
    guard
      rows.take(
        plain.cells, plain.key, in: batch.bytes, from: entry.bytes.lowerBound, row: entry.number,
        into: &comparison)
    else { return false }
    if entry.isHidden || oddities.looksAtAll {
      batch.copy(index, to: &row)
      oddities.see(row)
    }
    if entry.number != run.upperBound { settleRun(log: &log) }
    run = (run.isEmpty ? entry.number : run.lowerBound)..<entry.number + 1
    unpassed = index
    return true
  }

  private mutating func settleRun(log: inout ImportLog) {
    log.settle(run, as: .imported, in: account)
    run = 0..<0
  }

  private mutating func passTaken(of batch: RowBatch) {
    guard let index = unpassed else { return }
    batch.copy(index, to: &row)
    rows.pass(row)
    unpassed = nil
  }
}
