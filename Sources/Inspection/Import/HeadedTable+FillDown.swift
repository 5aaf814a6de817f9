import Spreadsheet

extension HeadedTable {
  /// The table with values copied down where clerks leave them out (向下填充).
  ///
  /// `同上` and `〃` take the value above in every column but those that name one person or thing.
  /// Blank cells of the `grouping` fields take it too, but only in delimited text, which loses the
  /// merged cells of a workbook (domain §5.4), and not to the right of a value that opens a new
  /// group. Each column filled is reported once, at its first cell.
  func filledDown(grouping: Set<Field> = [], log: inout ImportLog) -> HeadedTable {
    let identifying = Self.identifying.reduce(into: Set()) { $0.formUnion(columns(of: $1)) }
    let grouped =
      sheet == nil ? grouping.reduce(into: Set()) { $0.formUnion(columns(of: $1)) } : []
    var filler = ColumnFiller(identifying: identifying, grouped: grouped)
    var table = self
    table.dataRows = dataRows.map { filler.fill($0) }
    for (column, row) in filler.dittoes.sorted(by: { $0.key < $1.key }) {
      log.report(FillProblem.dittoFilled, at: location(row: row, column: column))
    }
    for (column, row) in filler.blanks.sorted(by: { $0.key < $1.key }) {
      log.report(FillProblem.blankFilled, at: location(row: row, column: column))
    }
    return table
  }

  private static let identifying: [Field] = [
    .sequence, .code, .registrationNumber, .personName, .certificateNumber, .identityNumber,
    .phone, .taskName, .taskCode,
  ]
}

/// Remembers the last value of each column while rows pass by.
private struct ColumnFiller {
  let identifying: Set<Int>
  let grouped: Set<Int>
  var above: [Int: (kind: Cell.Kind, bytes: ArraySlice<UInt8>)] = [:]
  /// Whether no grouping column to the left has a value of its own.
  var isWithinGroup = true
  /// The first row in which a ditto mark was replaced, by column.
  var dittoes: [Int: Int] = [:]
  /// The first row in which a blank cell was filled, by column.
  var blanks: [Int: Int] = [:]

  mutating func fill(_ row: Row) -> Row {
    var filled = Row(number: row.number, isHidden: row.isHidden)
    isWithinGroup = true
    for column in grouped.union(row.cells.map(\.column)).sorted() {
      if let value = value(of: row, column: column) {
        above[column] = value
        filled.append(column: column, kind: value.kind, value.bytes)
      }
    }
    return filled
  }

  private mutating func value(
    of row: Row, column: Int
  ) -> (kind: Cell.Kind, bytes: ArraySlice<UInt8>)? {
    let cell = row.cell(at: column)
    let text = row.text(at: column)
    if text.isDitto, !identifying.contains(column), let above = above[column] {
      dittoes[column] = dittoes[column] ?? row.number
      return above
    }
    if grouped.contains(column), text.trimmingBlanks.isEmpty {
      guard isWithinGroup, let above = above[column] else { return nil }
      blanks[column] = blanks[column] ?? row.number
      return above
    }
    if grouped.contains(column) { isWithinGroup = false }
    return cell.map { ($0.kind, row.bytes[$0.range]) }
  }
}
