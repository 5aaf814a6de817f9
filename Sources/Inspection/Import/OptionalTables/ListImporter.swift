internal import Sampling

/// Reads which objects stand on named lists (专项名单): 投诉举报名单, 经营异常名录 and the like.
package enum ListImporter {
  /// The entries, in order; the name of the list is taken from above where a row leaves it out.
  package static func entries(
    of tables: [HeadedTable], entities: Registry, log: inout ImportLog
  ) -> [ListEntry] {
    let readings = tables.flatMap { table in
      let filled = table.filledDown(grouping: [.listName], log: &log)
      return filled.dataRows.map { RowReading(examined: $0, of: filled) }
    }
    let objects = ListedObject(entities, of: readings)
    return readings.compactMap { reading in
      var reading = reading
      let entry = entry(in: &reading, objects: objects)
      return log.settle(reading, entry)
    }
  }

  private static func entry(in reading: inout RowReading, objects: ListedObject) -> ListEntry? {
    let list = reading.text(.listName)
    if list.isEmpty { reading.report(ListProblem.missing(.listName), at: .listName) }
    let (listed, removed) = (reading.day(.listedOn), reading.day(.removedOn))
    if let listed, let removed, removed < listed {
      reading.report(ListProblem.removedBeforeListed, at: .removedOn)
    }
    return objects.id(in: &reading).map {
      ListEntry(
        list: list, entity: $0, source: reading.text(.source), listed: listed, removed: removed)
    }
  }
}
