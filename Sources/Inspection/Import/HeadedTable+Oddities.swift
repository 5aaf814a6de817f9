internal import Spreadsheet

extension HeadedTable {
  /// Reports what a reader of the sheet may not see.
  func reportOddities(to log: inout ImportLog) {
    var scan = OddityScan(self)
    for row in dataRows { scan.see(row) }
    scan.report(hiddenColumns: hiddenColumns, to: &log)
  }
}

/// What a reader of a sheet may not see (不易看到的内容): hidden rows and columns, rival columns.
struct OddityScan {
  private let table: HeadedTable
  private var hiddenRows: [Int] = []
  private var rivals: [Rivals]

  /// Columns of one field, and the rows in which they tell different things.
  fileprivate struct Rivals {
    let columns: [Int]
    var count = 0
    var first: (row: Int, used: Int, other: Int)?
  }

  /// Prepares to look at a table's rows.
  init(_ table: HeadedTable) {
    self.table = table
    let fields = HeadingCandidate.single.intersection(table.columns.keys)
      .subtracting(table.kind.unreadFields)
    rivals = fields.map { Rivals(columns: Self.columns(of: $0, in: table)) }
      .filter { $0.columns.count > 1 }
  }

  /// The columns that would say the same; a code beside words (行业代码, 行业门类) says it otherwise.
  private static func columns(of field: Field, in table: HeadedTable) -> [Int] {
    let columns = table.columns(of: field)
    guard field == .industry else { return columns }
    let words = columns.filter { table.headings[$0]?.contains("代码") != true }
    return words.isEmpty ? columns : words
  }

  /// Whether every row has to be looked at, not just the hidden ones.
  var looksAtAll: Bool { !rivals.isEmpty }

  /// Looks at the next row with data.
  mutating func see(_ row: Row) {
    if row.isHidden { hiddenRows.append(row.number) }
    for index in rivals.indices { rivals[index].see(row) }
  }

  /// Reports what was seen, and hidden columns.
  func report(hiddenColumns: [ClosedRange<Int>], to log: inout ImportLog) {
    if !hiddenRows.isEmpty {
      log.report(
        ImportProblem.hiddenRows(hiddenRows),
        at: CellLocation(file: table.file, sheet: table.sheet))
    }
    let heading = table.headingRows.upperBound
    for (field, columns) in table.columns where !table.kind.unreadFields.contains(field) {
      for column in columns where hiddenColumns.contains(where: { $0 ~= column }) {
        log.report(
          SheetProblem.hiddenColumn(field), at: table.location(row: heading, column: column))
      }
    }
    for rivals in rivals { report(rivals, to: &log) }
  }

  /// Reports columns of one field that tell different things, at the first cell that isn't used.
  private func report(_ rivals: Rivals, to log: inout ImportLog) {
    guard let first = rivals.first else { return }
    let problem = SheetProblem.rivalColumns(
      used: name(of: first.used), other: name(of: first.other), count: rivals.count)
    log.report(problem, at: table.location(row: first.row, column: first.other))
  }

  /// The heading of a column; with its letters where another has the same.
  private func name(of column: Int) -> String {
    let heading = table.headings[column] ?? ""
    let isRepeated = table.headings.values.count { $0 == heading } > 1
    return isRepeated ? "\(heading)（\(CellAddress.columnName(column)) 列）" : heading
  }
}

extension OddityScan.Rivals {
  fileprivate mutating func see(_ row: Row) {
    var used: Int?
    for column in columns {
      let text = row.bytes(at: column)
      guard !BlankWords.contains(text) else { continue }
      guard let first = used else {
        used = column
        continue
      }
      let isSame = text.trimmingBlanks.elementsEqual(row.bytes(at: first).trimmingBlanks)
      guard !isSame else { continue }
      count += 1
      self.first = self.first ?? (row.number, first, column)
      return
    }
  }
}
