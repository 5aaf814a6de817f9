internal import Sampling

/// Reads draws made before, outside the ledger (既往抽查记录).
package enum HistoryImporter {
  /// The earlier draws, in order; one of the checklist's items stays whole in a list of items.
  ///
  /// An object that the registry no longer has is kept by its code, since it may come back; one
  /// that is known by name only is ignored with a warning.
  package static func pastDraws(
    of tables: [HeadedTable], entities: Registry, itemNames: [String],
    log: inout ImportLog
  ) -> [PastDraw] {
    let readings = tables.readings(log: &log)
    let lookup = EntityLookup(entities, references: readings.map { $0.text(reference(in: $0)) })
    return readings.compactMap { pastDraw($0, lookup: lookup, itemNames: itemNames, log: &log) }
  }

  private static func pastDraw(
    _ reading: RowReading, lookup: EntityLookup, itemNames: [String], log: inout ImportLog
  ) -> PastDraw? {
    var reading = reading
    let date = date(in: &reading)
    let entity = entity(in: &reading, lookup: lookup)
    guard let entity, !reading.isRejected else {
      if reading.isRejected { log.settle(reading) } else { log.ignore(reading, as: .unknownObject) }
      return nil
    }
    let items = WrittenList.values(in: reading.text(.item), keeping: itemNames)
    return log.settle(reading)
      ? date.map {
        PastDraw(entity: entity, date: $0, task: reading.text(.taskName), items: items)
      } : nil
  }

  private static func date(in reading: inout RowReading) -> CalendarDate? {
    let text = reading.text(.drawDate)
    let place = reading.location(of: .drawDate)
    if case .day(let day)? = reading.date(text, at: place) { return day }
    reading.report(HistoryProblem.badDate(text), at: .drawDate)
    return nil
  }

  private static func entity(in reading: inout RowReading, lookup: EntityLookup) -> CanonicalID? {
    let field = reference(in: reading)
    let reference = reading.text(field)
    let found = lookup.ids(for: reference)
    if reference.isEmpty {
      reading.report(HistoryProblem.missingObject, at: field)
    } else if found.isEmpty {
      reading.report(HistoryProblem.unknownObject(reference), at: field)
    } else if found.count > 1 {
      reading.report(HistoryProblem.ambiguousObject(reference, count: found.count), at: field)
    }
    return found.first ?? (field == .code ? EntityLookup.id(ofCode: reference) : nil)
  }

  private static func reference(in reading: RowReading) -> Field {
    reading.text(.code).isEmpty ? .entityName : .code
  }
}
