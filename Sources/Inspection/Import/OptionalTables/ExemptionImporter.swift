internal import Sampling

/// Reads which objects aren't drawn, and why (不抽名单).
package enum ExemptionImporter {
  /// The exemptions, in order; each needs a reason and an approver.
  ///
  /// An object that isn't in the registry is ignored with a warning; a task that isn't in the plan
  /// is an error, since the exemption would be lost unnoticed.
  package static func exemptions(
    of tables: [HeadedTable], entities: Registry, tasks: [PlanTask], log: inout ImportLog
  ) -> [Exemption] {
    let readings = tables.readings(log: &log)
    let objects = ListedObject(entities, of: readings)
    let names = tasks.flatMap { [$0.code, $0.name] }
    return readings.compactMap { reading in
      var reading = reading
      let exemption = exemption(in: &reading, objects: objects, tasks: names)
      return log.settle(reading, exemption)
    }
  }

  private static func exemption(
    in reading: inout RowReading, objects: ListedObject, tasks names: [String]
  ) -> Exemption? {
    for field in [Field.reason, .approver] where reading.text(field).isEmpty {
      reading.report(ListProblem.missing(field), at: field)
    }
    let tasks = WrittenList.values(in: reading.text(.taskName), keeping: names)
    let known = Set(names.map(\.folded))
    for task in tasks where !known.contains(task.folded) {
      reading.report(ListProblem.unknownTask(task), at: .taskName)
    }
    let (first, last) = (reading.day(.listedOn), reading.day(.validThrough))
    return objects.id(in: &reading).map {
      Exemption(
        entity: $0, reason: reading.text(.reason), approver: reading.text(.approver), tasks: tasks,
        listed: first, validThrough: last)
    }
  }
}

extension PlanTask {
  /// What tables may call the task by, in the form in which words are compared.
  var keys: [String] { [code, name].filter { !$0.isEmpty }.map(\.folded) }
}

extension [HeadedTable] {
  /// The data rows of all tables, each ready to be read.
  func readings(log: inout ImportLog) -> [RowReading] {
    flatMap { table in
      let filled = table.filledDown(log: &log)
      return filled.dataRows.map { RowReading(examined: $0, of: filled) }
    }
  }
}

extension ImportLog {
  /// Settles a row of a list of objects: its value where it is imported, else nil.
  ///
  /// A sound row about an object that the registry doesn't have is ignored.
  mutating func settle<Value>(_ reading: RowReading, _ value: Value?) -> Value? {
    if value == nil, !reading.isRejected {
      ignore(reading, as: .unknownObject)
      return nil
    }
    return settle(reading) ? value : nil
  }
}
