import Spreadsheet

extension RowReading {
  /// Begins to read a row and refuses it where a column that is read holds an error value.
  ///
  /// Error values count as blank from then on.
  init(examined row: Row, of table: HeadedTable) {
    self.init(row.withoutErrorValues, of: table)
    guard self.row.cells.count < row.cells.count else { return }
    let unread = Self.unreadFields.reduce(into: Set()) { $0.formUnion(table.columns(of: $1)) }
    let read = Set(table.columns.values.joined()).subtracting(unread)
    for cell in row.cells where cell.kind == .error && read.contains(cell.column) {
      report(ErrorValue(text: row.text(of: cell)), at: location(column: cell.column))
    }
  }

  private static let unreadFields: [Field] = [
    .sequence, .phone, .identityNumber, .remarks, .liaison, .established, .businessScope,
    .registrationOffice, .lastInspected, .licence,
  ]
}

extension Row {
  fileprivate var withoutErrorValues: Row {
    guard cells.contains(where: { $0.kind == .error }) else { return self }
    var row = Row(number: number, isHidden: isHidden)
    for cell in cells where cell.kind != .error {
      row.append(column: cell.column, kind: cell.kind, bytes[cell.range])
    }
    return row
  }
}

/// A formula's error such as `#N/A` in place of a value (错误值).
struct ErrorValue: Problem {
  /// The error's name.
  let text: String

  var code: String { "I603" }

  var severity: Severity { .error }

  var message: String { "本格是公式错误“\(text)”，没有内容可读；请改成应有的内容。" }
}
