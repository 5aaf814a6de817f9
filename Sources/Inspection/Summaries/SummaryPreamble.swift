import Spreadsheet

/// What stands around a table's rows (汇总表表头以上): who reports, and for which time.
struct SummaryPreamble: Sendable {
  /// Who reports (填报单位); empty where nobody says.
  private(set) var office = ""
  /// The period and where it stands; nil where nobody says.
  private(set) var period: (value: SummaryPeriod, address: CellAddress)?
  /// The events that the table was made from; nil for none.
  private(set) var mark: LedgerMark?

  /// Reads the rows of a table that hold no numbers: those above the headings, and those below.
  init(above: [Row], below: [Row]) {
    for row in above { for index in row.cells.indices { read(index, of: row) } }
    for row in above + below { for cell in row.cells { noteMark(in: cell, of: row) } }
  }

  private static let officeLabels: Set = ["填报单位", "填报单位(盖章)", "单位名称", "单位", "填表单位", "汇总单位"]
  private static let yearLabels: Set = ["期间", "年度", "任务年度", "统计年度", "统计期间", "填报期间"]

  private mutating func read(_ index: Int, of row: Row) {
    let text = row.text(of: row.cells[index]).trimmingBlanks
    guard text.utf8.count < 400 else { return }
    let parts = text.split(maxSplits: 1) { "：:".contains($0) }.map { String($0).trimmingBlanks }
    let hasNext = index + 1 < row.cells.count
    let next = hasNext ? row.text(of: row.cells[index + 1]).trimmingBlanks : ""
    let (label, value) = parts.count == 2 ? (parts[0], parts[1]) : (parts.first ?? "", next)
    let key = label.headingKey
    if office.isEmpty, Self.officeLabels.contains(key) { office = value }
    guard period == nil, !key.contains("日期"), !key.contains("截止") else { return }
    let column = parts.count < 2 && Self.yearLabels.contains(key) && hasNext ? index + 1 : index
    let words = Self.yearLabels.contains(key) ? value : text
    period = SummaryPeriod(words).map {
      ($0, CellAddress(row: row.number, column: row.cells[column].column))
    }
  }

  private mutating func noteMark(in cell: Cell, of row: Row) {
    guard mark == nil, case let bytes = row.bytes[cell.range], bytes.count >= 64,
      bytes.contains(Self.headWord)
    else { return }
    mark = LedgerMark(
      row.text(of: cell), at: CellAddress(row: row.number, column: cell.column))
  }

  private static let headWord = Array("链头".utf8)
}
