/// Reads what the words of a scope mean (范围对照).
package enum ScopeImporter {
  /// The rules, in order; the words are taken from above where a row leaves them out.
  ///
  /// A row holds one or several pairs of 字段 and 值 (字段2, 值2 …), paired by their places.
  package static func rules(of tables: [HeadedTable], log: inout ImportLog) -> [ScopeRule] {
    tables.flatMap { table in
      let filled = table.filledDown(grouping: [.scopeWords], log: &log)
      return filled.dataRows.compactMap { row -> ScopeRule? in
        var reading = RowReading(examined: row, of: filled)
        let rule = ScopeRule(
          words: reading.text(.scopeWords), conditions: conditions(in: &reading))
        if rule.words.isEmpty { reading.report(ScopeProblem.missingWords, at: .scopeWords) }
        return log.settle(reading) ? rule : nil
      }
    }
  }

  private static func conditions(in reading: inout RowReading) -> [ScopeRule.Condition] {
    let fields = reading.table.columns(of: .scopeField)
    let values = reading.table.columns(of: .value)
    var conditions: [ScopeRule.Condition] = []
    for (fieldColumn, valueColumn) in zip(fields, values) {
      let field = reading.text(column: fieldColumn)
      let value = reading.text(column: valueColumn)
      if field.isEmpty != value.isEmpty {
        let column = field.isEmpty ? fieldColumn : valueColumn
        reading.report(ScopeProblem.halfCondition, at: reading.location(column: column))
      } else if !field.isEmpty {
        conditions.append(ScopeRule.Condition(field: field, value: value))
      }
    }
    if conditions.isEmpty, !reading.isRejected {
      reading.report(ScopeProblem.noCondition, at: .scopeField)
    }
    return conditions
  }
}
