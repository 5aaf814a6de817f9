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
    .sequence, .code, .registrationNumber, .entityName, .personName, .certificateNumber,
    .identityNumber, .phone, .taskName, .taskCode,
  ]
}

/// Fills rows one after another, each from the row before (逐行填充).
private struct ColumnFiller {
  let identifying: Set<Int>
  let grouped: Set<Int>
  /// The row before, filled.
  var above: Row?
  /// Whether no grouping column to the left has a value of its own.
  var isWithinGroup = true
  /// The first row in which a ditto mark was replaced, by column.
  var dittoes: [Int: Int] = [:]
  /// The first row in which a blank cell was filled, by column.
  var blanks: [Int: Int] = [:]

  mutating func fill(_ row: Row) -> Row {
    let filled = above.flatMap { needsFilling(row) ? fill(row, from: $0) : nil } ?? row
    above = filled
    return filled
  }

  private func needsFilling(_ row: Row) -> Bool {
    !grouped.isEmpty || row.cells.contains { row.bytes[$0.range].isDitto }
  }

  private mutating func fill(_ row: Row, from above: Row) -> Row {
    var filled = Row(number: row.number, isHidden: row.isHidden)
    isWithinGroup = true
    for column in grouped.union(row.cells.map(\.column)).sorted() {
      let source = isCopied(column, of: row, from: above) ? above : row
      if let cell = source.cell(at: column) {
        filled.append(column: column, kind: cell.kind, source.bytes[cell.range])
      }
    }
    return filled
  }

  private mutating func isCopied(_ column: Int, of row: Row, from above: Row) -> Bool {
    let isThereOne = above.cell(at: column) != nil
    if isThereOne, row.bytes(at: column).isDitto, !identifying.contains(column) {
      dittoes[column] = dittoes[column] ?? row.number
      return true
    }
    guard grouped.contains(column) else { return false }
    guard row.text(at: column).trimmingBlanks.isEmpty else {
      isWithinGroup = false
      return false
    }
    guard isWithinGroup, isThereOne else { return false }
    blanks[column] = blanks[column] ?? row.number
    return true
  }
}
