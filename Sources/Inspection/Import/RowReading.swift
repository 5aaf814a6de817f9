package import Spreadsheet

/// One data row while an importer reads it: its values by field, and what is wrong with it.
///
/// ```swift
/// for row in table.dataRows {
///   var reading = RowReading(row, of: table)
///   let name = reading.text(.personName)
///   if name.isEmpty { reading.report(RosterProblem.missingName, at: .personName) }
///   if log.settle(reading) { inspectors.append(…) }
/// }
/// ```
package struct RowReading: Sendable {
  /// The table the row belongs to.
  package let table: HeadedTable
  /// The row.
  package let row: Row
  /// What was reported so far, in order.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Begins to read a row.
  package init(_ row: Row, of table: HeadedTable) {
    self.row = row
    self.table = table
  }

  /// Whether an error was reported.
  package var isRejected: Bool { diagnostics.contains { $0.problem.severity == .error } }

  /// The row's place.
  package var location: CellLocation { table.location(row: row.number) }

  /// The first cell with content among the columns of a field; nil when all are blank.
  package func cell(_ field: Field) -> Cell? {
    for column in table.columns(of: field) {
      if let cell = row.cell(at: column), !BlankWords.contains(row.bytes[cell.range]) {
        return cell
      }
    }
    return nil
  }

  /// The trimmed text of `cell(field)`, `""` when there is none.
  ///
  /// A date of which the file shows the month reads 2026年3月, a duration 36:00:00. Words that stand
  /// for nothing (无, /, -, 同上, 〃, 暂无数据 …) count as blank (domain §5.8).
  package func text(_ field: Field) -> String { cell(field).map(text(of:)) ?? "" }

  /// The trimmed text of a column, `""` where it is blank: for repeated headings.
  package func text(column: Int) -> String {
    guard let cell = row.cell(at: column), !BlankWords.contains(row.bytes[cell.range]) else {
      return ""
    }
    return text(of: cell)
  }

  /// The text of a field with its place.
  package func located(_ field: Field) -> LocatedText {
    LocatedText(text(field), at: location(of: field))
  }

  /// The place of a field's cell: its first cell with content, else its first column, else the row.
  package func location(of field: Field) -> CellLocation {
    location(column: cell(field)?.column ?? table.columns(of: field).first)
  }

  /// The place of a column's cell in this row.
  package func location(column: Int?) -> CellLocation {
    table.location(row: row.number, column: column)
  }

  /// Notes a problem at a field's cell; an error makes the row a rejected one.
  package mutating func report(_ problem: any Problem, at field: Field) {
    report(problem, at: location(of: field))
  }

  /// Notes a problem at a place of this row, unless the cell there can't be read at all.
  package mutating func report(_ problem: any Problem, at location: CellLocation) {
    guard !diagnostics.contains(where: { $0.location == location && $0.problem is UnreadableCell })
    else { return }
    diagnostics.append(Diagnostic(problem, at: location))
  }

  private func text(of cell: Cell) -> String {
    let text = String(decoding: row.bytes[cell.range].trimmingBlanks, as: UTF8.self)
    return switch cell.kind {
    case .month: text.shownAsMonth
    case .date: text.shownAsDuration
    default: text
    }
  }
}

extension String {
  /// A stored day as its file shows it: 2026-03-01 as 2026年3月.
  fileprivate var shownAsMonth: String {
    CalendarDate(iso: prefix(10)).map { "\($0.year)年\($0.month)月" } ?? self
  }

  /// A stored duration as its file shows it: P129600s as 36:00:00.
  fileprivate var shownAsDuration: String {
    guard first == "P", last == "s", let seconds = Int(dropFirst().dropLast()) else { return self }
    return [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
