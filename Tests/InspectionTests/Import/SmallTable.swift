import Spreadsheet
import Testing

@testable import Inspection

/// A table written in a test, and what importing it reported (测试用表).
struct SmallTable {
  /// The table with its headings found.
  let headed: HeadedTable
  /// A log in which the table's account is open.
  var log = ImportLog()

  /// Finds the headings of some texts; `sheet` nil makes it delimited text.
  init(
    _ texts: [[String]], file: String = "表.csv", sheet: String? = nil, merges: [CellRange] = []
  ) throws {
    try self.init(Table(file: file, sheet: sheet, texts: texts, merges: merges))
  }

  /// Finds the headings of a table.
  init(_ table: Table) throws {
    guard case .table(let headed) = HeadingFinder().find(in: table) else {
      throw NoHeadings(table: table)
    }
    self.headed = headed
    log.open(headed)
  }

  /// What was reported, as `B3 I207` each: the cell, or the row where the cell isn't known.
  var findings: [String] {
    log.diagnostics.map { diagnostic in
      let place = diagnostic.location
      let cell = place?.address?.description ?? place?.row.map(String.init) ?? "-"
      return cell + " " + diagnostic.problem.code
    }
  }

  /// The fate of each row below the headings, by its number.
  var fates: RowFates {
    RowFates((log.accounts.first?.fates ?? [:]).filter { $0.key > headed.headingRows.upperBound })
  }

  /// Thrown when a test's table isn't one of ours.
  struct NoHeadings: Error {
    let table: Table
  }
}

extension Table {
  /// The table with the kind of one cell changed.
  func with(_ kind: Cell.Kind, row number: Int, column: Int) -> Table {
    var table = self
    table.rows = rows.map { row in
      guard row.number == number else { return row }
      var changed = Row(number: number)
      for cell in row.cells {
        let kind = cell.column == column ? kind : cell.kind
        changed.append(column: cell.column, kind: kind, row.bytes[cell.range])
      }
      return changed
    }
    return table
  }
}
