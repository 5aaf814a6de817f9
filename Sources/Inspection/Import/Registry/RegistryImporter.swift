internal import Spreadsheet

/// Reads registries of objects (检查对象名录库).
package enum RegistryImporter {
  /// The entities of all registries, each once, in the order of files and rows.
  ///
  /// The settings may name further status words (可抽取状态, 不可抽取状态). `wanted` are texts that
  /// name further columns to keep in `Entity.others`: fields of scope words, strata of tasks.
  /// They go into an empty registry.
  package static func entities(
    of tables: [HeadedTable], into registry: Registry = Registry(), settings: Settings,
    wanted: [String], log: inout ImportLog
  ) -> Registry {
    var tables = tables
    while true {
      var pass = RegistryPass(
        into: registry, words: StatusWords(settings: settings), wanted: wanted, log: log)
      let interrupted = tables.firstIndex { !pass.read($0) }
      guard let interrupted, let reason = pass.interruption else {
        log = pass.log
        return pass.entities
      }
      tables = mended(tables, at: interrupted, after: reason, log: &log)
    }
  }

  /// The tables without one that can't be read to its end or is no registry with its merged cells,
  /// or with all the rows of one that is; what was read of it is read again.
  private static func mended(
    _ tables: [HeadedTable], at index: Int, after reason: RowSource.Interruption,
    log: inout ImportLog
  ) -> [HeadedTable] {
    var tables = tables
    let table = tables.remove(at: index)
    do throws(ReadError) {
      if case .unreadable(let error) = reason { throw error }
      guard let source = table.source else { return tables }
      let sheet = try source.sheet.whole()
      guard let held = source.headed(sheet), held.kind == .registry else {
        let place = CellLocation(file: table.file, sheet: table.sheet)
        log.report(ImportProblem.unknownSheet, at: place)
        log.settleAll(of: sheet)
        return tables
      }
      log.settleIgnored(of: held)
      held.reportOddities(to: &log)
      tables.insert(held, at: index)
    } catch {
      log.close(table)
      log.report(
        ImportProblem.unreadableFile(error),
        at: CellLocation(file: table.file, sheet: table.sheet))
    }
    return tables
  }
}

/// One reading of all registries (逐行导入).
private struct RegistryPass {
  let words: StatusWords
  let wanted: [String]
  var log: ImportLog
  var comparison: RegistryComparison
  /// Why the last table was not read to its end.
  private(set) var interruption: RowSource.Interruption?

  init(into registry: Registry, words: StatusWords, wanted: [String], log: ImportLog) {
    (self.words, self.wanted, self.log) = (words, wanted, log)
    comparison = RegistryComparison(into: registry)
  }

  var entities: Registry { comparison.entities }

  /// Imports a table; whether all of it could be read.
  mutating func read(_ table: HeadedTable) -> Bool {
    var rows = RegistryRows(table, words: words, wanted: wanted, into: &comparison, log: log)
    guard let source = table.source else {
      for row in table.dataRows { rows.read(row, into: &comparison, log: &log) }
      rows.report(comparison, to: &log)
      return true
    }
    do {
      try readLong(table, from: source, rows)
    } catch {
      interruption = error
      return false
    }
    return true
  }

  private mutating func readLong(
    _ table: HeadedTable, from source: RowSource, _ rows: RegistryRows
  ) throws(RowSource.Interruption) {
    var batches = RegistryBatches(table, rows, hasher: comparison.hasher, log: log)
    let glance = batches.glance
    let note: @Sendable (RowBatch) -> [RowGlance] = { glance.rows(of: $0) }
    let hiddenColumns = try source.forEachBatch(of: table, noting: note) { batch, glances in
      batches.read(batch, glances, into: &comparison, log: &log)
    }
    batches.report(hiddenColumns: hiddenColumns, comparison, to: &log)
  }
}
