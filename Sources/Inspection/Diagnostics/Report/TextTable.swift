/// A table of plain text whose columns stay in line where Chinese is two columns wide (文本表格).
package struct TextTable {
  /// The widest a cell may be, in columns of the terminal; the rest is cut and marked by `…`.
  private static let widestCell = 48

  private let rows: [[String]]
  private let rightAligned: Set<Int>

  /// Makes a table of headings and rows of as many cells each.
  ///
  /// - Parameters:
  ///   - headings: The first row.
  ///   - rows: The others.
  ///   - rightAligned: The columns of numbers, from 0.
  package init(_ headings: [String], _ rows: [[String]], rightAligned: Set<Int> = []) {
    self.rows = ([headings] + rows).map { row in
      row.map { $0.visible.cut(toDisplayWidth: Self.widestCell) }
    }
    self.rightAligned = rightAligned
  }

  /// The lines, without spaces at their ends.
  package var lines: [String] {
    let widths = rows[0].indices.map { column in
      rows.map { $0[column].displayWidth }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.indices.map { padded(row[$0], to: widths[$0], column: $0) }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }

  private func padded(_ cell: String, to width: Int, column: Int) -> String {
    let padding = String(repeating: " ", count: width - cell.displayWidth)
    return rightAligned.contains(column) ? padding + cell : cell + padding
  }
}
