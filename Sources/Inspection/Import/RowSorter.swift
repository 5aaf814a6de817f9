internal import Spreadsheet

/// Tells the rows of a sheet with data from all others, one after another (数据行识别).
struct RowSorter: Sendable {
  private let headingRows: ClosedRange<Int>
  private let settingColumn: Int?
  private let reader: RowRoleReader
  private var isAboveData = true

  /// Prepares to sort the rows of a table by the headings that were found in it.
  init(_ table: Table, headings candidate: HeadingCandidate) {
    headingRows = candidate.rows
    settingColumn = candidate.kind == .settings ? candidate.columns[.setting]?.first : nil
    reader = RowRoleReader(
      headingRows: table.rows.filter { candidate.rows.contains($0.number) },
      columns: Set(candidate.headings.keys),
      nameColumns: Self.nameFields.flatMap { candidate.columns[$0] ?? [] })
  }

  /// What the next row is; nil for data.
  mutating func role(of row: Row) -> RowRole? {
    let role =
      row.number > headingRows.upperBound
      ? reader.role(of: row, isAboveData: isAboveData) : roleAboveData(of: row)
    guard role == nil || namesSetting(row) else { return role }
    isAboveData = false
    return nil
  }

  /// Tells rows of data by few of their bytes, once there was data above.
  var plainData: PlainDataReader { reader.plainData }

  /// Whether there was data above the next row.
  var isBelowData: Bool { !isAboveData }

  /// Whether a row of settings is one, though its name is a word of signatures, such as 联系人.
  private func namesSetting(_ row: Row) -> Bool {
    settingColumn.map { Setting(heading: row.text(at: $0)) != nil } ?? false
  }

  private func roleAboveData(of row: Row) -> RowRole {
    if headingRows.contains(row.number) { return .heading }
    return row.cells.count == 1 ? .title : .note
  }

  private static let nameFields: [Field] = [.entityName, .personName, .item, .taskName]
}
