import Spreadsheet

/// What the tool itself adds to an office's tables when it hands them back (核对标记).
///
/// A clerk corrects such a workbook and puts it in the place of the original; nothing that the tool
/// added is then taken for the office's own.
struct CheckMarks {
  /// The name of the sheet in front of the office's own.
  static let summaryName = "核对汇总"
  /// How the first cell of that sheet begins.
  static let summaryTitle = "核对汇总："
  /// The line of that sheet that stands for delimited text, whose blank cells may be filled.
  static let delimitedNotice = "原文件是文本表格（CSV），没有合并单元格：分组列留空的格仍按上一行的内容读取。"
  /// The heading of the column with messages.
  static let messageHeading = "错误信息"
  /// The heading of the column in front that only a reduced copy has.
  static let rowNumberHeading = "原行号"

  private static let depth = 32
  private var rowCount = 0
  private var column: Int?

  /// Starts at the first row of a sheet.
  init() {}

  /// Whether a table is the tool's own sheet.
  private static func isSummary(_ table: Table) -> Bool {
    table.sheet?.hasPrefix(summaryName) == true
      && table.rows.first?.text(at: 1).hasPrefix(summaryTitle) == true
  }

  /// Whether a table is a copy that lacks the rows without findings.
  static func isReduced(_ table: Table) -> Bool {
    table.rows.prefix(depth).contains { $0.text(at: 1) == rowNumberHeading }
  }

  /// Whether the tool itself added something to a file's tables, of which the first rows are given.
  static func areIn(_ tables: [Table]) -> Bool {
    tables.contains { isSummary($0) || $0.rows.prefix(depth).contains(where: isHeading) }
  }

  /// A file's tables without what the tool itself added; a copy of delimited text remains such text.
  static func removed(from tables: [Table]) -> [Table] {
    let isDelimited = tables.contains { table in
      isSummary(table) && table.rows.contains { $0.text(at: 1) == delimitedNotice }
    }
    return tables.filter { !isSummary($0) }.map { table in
      var kept = removed(from: table)
      kept.isDelimited = table.isDelimited || isDelimited
      return kept
    }
  }

  /// The table without the tool's own column.
  private static func removed(from table: Table) -> Table {
    var marks = CheckMarks()
    var table = table
    table.rows = table.rows.map { marks.removed(from: $0) }.filter { !$0.cells.isEmpty }
    return table
  }

  /// The next row of the sheet, without the tool's own column.
  mutating func removed(from row: Row) -> Row {
    rowCount += 1
    if column == nil, rowCount <= Self.depth, Self.isHeading(row) {
      column = row.cells.last?.column
    }
    guard let column, row.cell(at: column) != nil else { return row }
    var kept = Row(number: row.number, isHidden: row.isHidden)
    for cell in row.cells where cell.column != column {
      kept.append(column: cell.column, kind: cell.kind, row.bytes[cell.range])
    }
    return kept
  }

  /// The tool's heading stands to the right of all the others.
  private static func isHeading(_ row: Row) -> Bool {
    guard let last = row.cells.last, row.cells.count > 1 else { return false }
    return row.bytes[last.range].elementsEqual(messageHeading.utf8)
  }
}
