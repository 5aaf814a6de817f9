internal import Sampling

/// Finds the object of a row by its code or name, and says what is wrong with it (名单对象).
struct ListedObject {
  private let lookup: EntityLookup

  /// Prepares to find the objects of some rows.
  init(_ entities: Registry, of readings: [RowReading]) {
    lookup = EntityLookup(
      entities, references: readings.map { $0.text(Self.reference(in: $0)) })
  }

  /// The object of a row; nil with a problem where there is none, or several.
  func id(in reading: inout RowReading) -> CanonicalID? {
    let field = Self.reference(in: reading)
    let reference = reading.text(field)
    let found = lookup.ids(for: reference)
    if reference.isEmpty {
      reading.report(ListProblem.missingObject, at: field)
    } else if found.isEmpty {
      reading.report(ListProblem.unknownObject(reference), at: field)
    } else if found.count > 1 {
      reading.report(ListProblem.ambiguousObject(reference, count: found.count), at: field)
    }
    return found.first
  }

  private static func reference(in reading: RowReading) -> Field {
    reading.text(.code).isEmpty ? .entityName : .code
  }
}

extension RowReading {
  /// The day in a column; nil where it is blank, or no date, which is reported.
  mutating func day(_ field: Field) -> CalendarDate? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    if case .day(let day)? = date(text, at: location(of: field)) { return day }
    report(ListProblem.badDate(field, text), at: field)
    return nil
  }
}
