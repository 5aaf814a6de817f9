import Spreadsheet

extension HeadedTable {
  /// The table with values copied down where clerks leave them out (向下填充).
  ///
  /// `同上` and `〃` take the value above in every column that is read, but for those that tell one
  /// row from another; what remains of them is refused with its row.
  /// Blank cells of the `grouping` fields take it too, but only in delimited text, which loses the
  /// merged cells of a workbook (domain §5.4), and not to the right of a value that opens a new
  /// group. Each column filled is reported once, at its first cell.
  func filledDown(grouping: Set<Field> = [], log: inout ImportLog) -> HeadedTable {
    var filler = filler(grouping: grouping)
    var table = self
    table.dataRows = dataRows.map { filler.fill($0) }
    report(filler, to: &log)
    return table
  }

  /// Fills the rows of the table one after another.
  func filler(grouping: Set<Field> = []) -> ColumnFiller {
    let identifying = kind.identifyingFields.flatMap(columns(of:))
    let grouped = isDelimited ? Set(grouping.flatMap(columns(of:))) : []
    return ColumnFiller(copied: readColumns.subtracting(identifying), grouped: grouped)
  }

  /// Reports which columns were filled.
  func report(_ filler: ColumnFiller, to log: inout ImportLog) {
    for (column, filled) in filler.dittoes.sorted(by: { $0.key < $1.key }) {
      log.report(
        FillProblem.dittoFilled(count: filled.count),
        at: location(row: filled.firstRow, column: column))
    }
    for (column, filled) in filler.blanks.sorted(by: { $0.key < $1.key }) {
      log.report(
        FillProblem.blankFilled(count: filled.count),
        at: location(row: filled.firstRow, column: column))
    }
  }
}

extension TableKind {
  /// The fields that tell one row from another, where 同上 can't be meant (识别字段).
  fileprivate var identifyingFields: [Field] {
    switch self {
    case .registry, .drawnList:
      [.code, .registrationNumber, .entityName, .objectNumber, .licenceNumber]
    case .roster: [.certificateNumber]
    case .plan: [.taskCode]
    case .exclusions: [.row]
    default: []
    }
  }
}

/// Fills rows one after another, each from the row before (逐行填充).
struct ColumnFiller {
  fileprivate let copied: Set<Int>
  fileprivate let grouped: Set<Int>
  /// The row before, filled.
  private var above: Row?
  /// Whether no grouping column to the left has a value of its own.
  private var isWithinGroup = true
  /// Where ditto marks were replaced, by column.
  fileprivate var dittoes: [Int: Filling] = [:]
  /// Where blank cells were filled, by column.
  fileprivate var blanks: [Int: Filling] = [:]

  /// The cells of one column that were filled.
  fileprivate struct Filling {
    let firstRow: Int
    var count = 0
  }

  fileprivate init(copied: Set<Int>, grouped: Set<Int>) {
    self.copied = copied
    self.grouped = grouped
  }

  /// Passes a row to which nothing is added, and from which the next one may take something.
  ///
  /// A copy: whoever reads the rows uses the buffers of this one again.
  mutating func pass(_ row: Row) {
    if above == nil { above = Row(number: row.number) }
    above?.copy(row)
  }

  /// The next row with what it takes from the one above.
  mutating func fill(_ row: Row) -> Row {
    let filled = above.flatMap { needsFilling(row) ? fill(row, from: $0) : nil } ?? row
    pass(filled)
    return filled
  }

  private func needsFilling(_ row: Row) -> Bool {
    !grouped.isEmpty || row.cells.contains { row.opensOddly($0) && row.bytes[$0.range].isDitto }
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
    if isThereOne, row.bytes(at: column).isDitto, copied.contains(column) {
      dittoes[column, default: Filling(firstRow: row.number)].count += 1
      return true
    }
    guard grouped.contains(column) else { return false }
    guard row.text(at: column).trimmingBlanks.isEmpty else {
      isWithinGroup = false
      return false
    }
    guard isWithinGroup, isThereOne else { return false }
    blanks[column, default: Filling(firstRow: row.number)].count += 1
    return true
  }
}
