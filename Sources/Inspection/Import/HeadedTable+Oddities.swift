internal import Spreadsheet

extension HeadedTable {
  /// Reports what a reader of the sheet may not see: hidden rows and columns, rival columns.
  func reportOddities(to log: inout ImportLog) {
    let hidden = dataRows.filter(\.isHidden).map(\.number)
    if !hidden.isEmpty {
      log.report(
        ImportProblem.hiddenRows(hidden), at: CellLocation(file: file, sheet: sheet))
    }
    let heading = headingRows.upperBound
    for (field, columns) in columns where !kind.unreadFields.contains(field) {
      for column in columns where hiddenColumns.contains(where: { $0 ~= column }) {
        log.report(SheetProblem.hiddenColumn(field), at: location(row: heading, column: column))
      }
    }
    for field in HeadingCandidate.single.intersection(columns.keys).subtracting(kind.unreadFields)
    where columns(of: field).count > 1 { reportRivals(among: columns(of: field), to: &log) }
  }

  /// Reports columns of one field that tell different things, at the first cell that isn't used.
  private func reportRivals(among columns: [Int], to log: inout ImportLog) {
    var (count, first) = (0, nil as (row: Int, used: Int, other: Int)?)
    for row in dataRows {
      let filled = columns.filter { !BlankWords.contains(row.bytes(at: $0)) }
      guard let used = filled.first,
        let other = filled.first(where: { column in
          !row.bytes(at: column).trimmingBlanks.elementsEqual(row.bytes(at: used).trimmingBlanks)
        })
      else { continue }
      count += 1
      first = first ?? (row.number, used, other)
    }
    guard let first else { return }
    let problem = SheetProblem.rivalColumns(
      used: name(of: first.used), other: name(of: first.other), count: count)
    log.report(problem, at: location(row: first.row, column: first.other))
  }

  /// The heading of a column; with its letters where another has the same.
  private func name(of column: Int) -> String {
    let heading = headings[column] ?? ""
    let isRepeated = headings.values.count { $0 == heading } > 1
    return isRepeated ? "\(heading)（\(CellAddress.columnName(column)) 列）" : heading
  }
}
