/// Reads which offices take over which checks (下发对照).
enum OfficeImporter {
  /// The rows, in order; both columns must be filled, and 全部 means every object.
  static func rows(
    of tables: [HeadedTable], tasks: [PlanTask], log: inout ImportLog
  ) -> [OfficeRow] {
    let names = tasks.flatMap { [$0.code, $0.name] }
    return tables.readings(log: &log).compactMap { reading in
      var reading = reading
      let row = row(in: &reading, tasks: names)
      return log.settle(reading) ? row : nil
    }
  }

  private static func row(in reading: inout RowReading, tasks names: [String]) -> OfficeRow {
    for field in [Field.station, .office] where reading.text(field).isEmpty {
      reading.report(OfficeProblem.missing(field), at: field)
    }
    let tasks = WrittenList.values(in: reading.text(.taskName), keeping: names)
    let known = Set(names.map(\.folded))
    for task in tasks where !known.contains(task.folded) {
      reading.report(OfficeProblem.unknownTask(task), at: .taskName)
    }
    let unit = reading.text(.station)
    return OfficeRow(
      unit: unit.folded == all ? "" : unit, office: reading.text(.office).oneLine, tasks: tasks)
  }

  private static let all = "全部"
}
