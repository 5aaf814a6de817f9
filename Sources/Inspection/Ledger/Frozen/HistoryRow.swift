package import Sampling

/// An earlier draw outside the ledger, as frozen in `history.csv` (冻结的既往抽查).
package struct HistoryRow: FrozenRow {
  /// The entity.
  package let id: CanonicalID
  /// The day of the draw.
  package let date: CalendarDate
  /// The task's name.
  package let task: String

  /// Makes a row.
  package init(
    id: CanonicalID, date: CalendarDate, task: String
  ) {
    self.id = id
    self.date = date
    self.task = task
  }

  package static let table = "history"
  package static let heading = ["id", "date", "task"]

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]), let date = CalendarDate(iso: values[1])
    else { return nil }
    self.init(
      id: id, date: date, task: values[2])
  }

  package var values: [String] { [id.text, date.iso, task] }
}
