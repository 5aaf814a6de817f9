/// Reads which days people are off or at work (节假日安排), besides those that are embedded.
struct HolidayImporter {
  private var days: [CalendarDate: (day: ArrangedDay, location: CellLocation)] = [:]

  /// The working calendar of a folder: a day of its tables goes before the embedded one.
  ///
  /// A year that isn't embedded is known once all its seven festivals are there.
  static func calendar(of tables: [HeadedTable], log: inout ImportLog) -> WorkingCalendar {
    var importer = Self()
    for reading in tables.readings(log: &log) { importer.add(reading, log: &log) }
    let days = importer.days.values.map(\.day)
    return .embedded.adding(days, years: importer.completeYears(log: &log))
  }

  private mutating func add(_ reading: RowReading, log: inout ImportLog) {
    var reading = reading
    let day = day(in: &reading)
    if log.settle(reading), let day { days[day.date] = (day, reading.location(of: .day)) }
  }

  private func day(in reading: inout RowReading) -> ArrangedDay? {
    if reading.text(.day).isEmpty { reading.report(HolidayProblem.missingDay, at: .day) }
    let (date, words) = (reading.day(.day), reading.text(.arrangement))
    guard let kind = ArrangedDay.Kind(words: words) else {
      reading.report(HolidayProblem.unknownKind(words), at: .arrangement)
      return nil
    }
    guard let date else { return nil }
    if let other = days[date], other.day.kind != kind {
      reading.report(HolidayProblem.contradiction(date, other: other.location), at: .arrangement)
    }
    if kind == .work, !date.isWeekend, WorkingCalendar.embedded.isLikelyWorkingDay(date) {
      reading.report(HolidayProblem.ordinaryWorkingDay(date), at: .day)
    }
    return ArrangedDay(date: date, kind: kind, name: reading.text(.festival))
  }

  private func completeYears(log: inout ImportLog) -> Set<Int> {
    let arranged = days.values.map(\.day)
    let new = Set(arranged.map(\.date.year).filter { !WorkingCalendar.embedded.knows($0) })
    let missing = new.sorted().map { ($0, arranged.missingFestivals(in: $0)) }
    for (year, festivals) in missing where !festivals.isEmpty {
      let first = days.filter { $0.key.year == year }.min { $0.key < $1.key }
      log.report(
        HolidayProblem.incompleteYear(year, missing: festivals), at: first?.value.location)
    }
    return Set(missing.filter(\.1.isEmpty).map(\.0))
  }
}
