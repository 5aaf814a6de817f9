internal import Spreadsheet

/// Reads the rows of a long registry batch by batch (逐批导入): plain ones by their bytes, all others
/// one by one.
struct RegistryBatches {
  private let account: Int
  /// Looks at the rows before they are read.
  let glance: RegistryGlance
  private var rows: RegistryRows
  private var sorter: RowSorter
  private var oddities: OddityScan
  /// The row that is looked at by itself.
  private var row = Row(number: 0)
  /// The last row so far, at which an export that was cut is told of.
  private var lastRow = Row(number: 0)
  /// What stands where the search for each object of the batch begins, 0 for nothing.
  private var openings: [UInt64] = []
  /// The rows taken over that are not settled yet.
  private var run = 0..<0
  /// The last of these in the batch, which the next one may point at.
  private var unpassed: Int?

  /// Prepares to read a table, whose account is open.
  init(_ table: HeadedTable, _ rows: RegistryRows, hasher: TextHasher, log: ImportLog) {
    self.rows = rows
    account = log.account(of: table)
    glance = RegistryGlance(table, rows.scanner, hasher: hasher)
    sorter = table.sorter
    oddities = OddityScan(table)
  }

  /// Reads the next rows, and settles them.
  mutating func read(
    _ batch: RowBatch, _ glances: [RowGlance], into comparison: inout RegistryComparison,
    log: inout ImportLog
  ) {
    // What is far in memory is fetched for all rows together.
    openings.removeAll(keepingCapacity: true)
    for row in glances { openings.append(row.plain.map { comparison.opening(of: $0.key) } ?? 0) }
    for index in batch.entries.indices {
      guard isData(glances[index], index, of: batch, log: &log),
        !take(glances[index], index, of: batch, into: &comparison, log: &log)
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

  /// Whether a row holds data; what doesn't is settled.
  private mutating func isData(
    _ glance: RowGlance, _ index: Int, of batch: RowBatch, log: inout ImportLog
  ) -> Bool {
    if glance.isData, sorter.isBelowData { return true }
    batch.copy(index, to: &row)
    guard let role = sorter.role(of: row) else { return true }
    log.settle(row.number, as: .ignored(reason: role.rawValue), in: account)
    if role == .heading { log.keep(row, in: account) }
    return false
  }

  /// Takes a row over where that is possible.
  private mutating func take(
    _ glance: RowGlance, _ index: Int, of batch: RowBatch,
    into comparison: inout RegistryComparison, log: inout ImportLog
  ) -> Bool {
    guard let plain = glance.plain, openings[index] == 0 || !comparison.mayKnow(plain.key) else {
      return false
    }
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
