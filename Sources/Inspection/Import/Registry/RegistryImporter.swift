/// Reads registries of objects (检查对象名录库).
package enum RegistryImporter {
  /// The entities of all registries, each once, in the order of files and rows.
  ///
  /// The settings may name further status words (可抽取状态, 不可抽取状态). `wanted` are texts that
  /// name further columns to keep in `Entity.others`: fields of scope words, strata of tasks.
  package static func entities(
    of tables: [HeadedTable], settings: Settings, wanted: [String], log: inout ImportLog
  ) -> Registry {
    let words = StatusWords(settings: settings)
    var comparison = RegistryComparison()
    for table in tables {
      var reader = RegistryReader(table, statusWords: words, wanted: wanted)
      let wanted = reader.wantedColumns
      for row in table.filledDown(log: &log).dataRows {
        var reading = RowReading(examined: row, of: table, wanted: wanted)
        let entity = reader.entity(&reading)
        comparison.add(entity, from: reading, log: &log)
      }
      reader.report(to: &log)
    }
    return comparison.entities
  }
}
