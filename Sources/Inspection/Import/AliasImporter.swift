/// Reads an office's own headings (表头对照: 表, 字段, 表头).
enum AliasImporter {
  /// Adds the rows of a table to the aliases; rows that name no kind or field are rejected.
  static func add(_ table: HeadedTable, to aliases: inout AliasTable, log: inout ImportLog) {
    for row in table.dataRows {
      var reading = RowReading(row, of: table)
      let heading = reading.text(.heading)
      if heading.isEmpty { reading.report(ImportProblem.missingHeading, at: .heading) }
      let target = target(&reading, aliases: aliases)
      if log.settle(reading), let target {
        aliases.add(heading, for: target.field, in: target.kind)
      }
    }
  }

  /// The kind and the field a row names; the field by its standard heading or any known alias.
  private static func target(
    _ reading: inout RowReading, aliases: AliasTable
  ) -> (kind: TableKind, field: Field)? {
    let word = reading.text(.tableKind)
    guard let kind = TableKind(rawValue: word) else {
      reading.report(ImportProblem.unknownKind(word), at: .tableKind)
      return nil
    }
    let name = reading.text(.scopeField)
    guard case .whole(let field)? = aliases.match(name.headingKey, in: kind) else {
      reading.report(ImportProblem.unknownField(name, of: kind), at: .scopeField)
      return nil
    }
    return (kind, field)
  }
}
