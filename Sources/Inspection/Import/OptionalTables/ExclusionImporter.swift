/// Reads which rejected rows somebody answers for (剔除确认, DRAW §1.15).
package enum ExclusionImporter {
  /// The confirmations, in order.
  ///
  /// 文件, 行号, 原因 and 批准人 must be there; 工作表 only for workbooks.
  package static func exclusions(
    of tables: [HeadedTable], log: inout ImportLog
  ) -> [ConfirmedExclusion] {
    tables.flatMap { table in
      let filled = table.filledDown(log: &log)
      return filled.dataRows.compactMap { row -> ConfirmedExclusion? in
        var reading = RowReading(examined: row, of: filled)
        let exclusion = exclusion(in: &reading)
        return log.settle(reading) ? exclusion : nil
      }
    }
  }

  private static func exclusion(in reading: inout RowReading) -> ConfirmedExclusion? {
    for field in [Field.file, .row, .reason, .approver] where reading.text(field).isEmpty {
      reading.report(ExclusionProblem.missing(field), at: field)
    }
    let number = reading.text(.row)
    guard let row = Int(written: number), row > 0 else {
      if !number.isEmpty { reading.report(ExclusionProblem.badRow(number), at: .row) }
      return nil
    }
    return ConfirmedExclusion(
      file: reading.text(.file), sheet: reading.text(.sheet), row: row,
      reason: reading.text(.reason), approver: reading.text(.approver),
      location: reading.location(of: .row))
  }
}
