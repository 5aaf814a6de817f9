/// The place of a cell in a sheet, as users count it (单元格地址): row and column from 1.
package struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The row, from 1.
  package let row: Int
  /// The column, from 1 (`A` is 1).
  package let column: Int

  /// Makes an address from a row and a column, both from 1.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The A1 form, such as `B3`.
  package var description: String { Self.columnName(column) + String(row) }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  package static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Row by row, then column by column.
  package static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

/// A rectangle of cells, such as a merged range (合并单元格): both corners belong to it.
package struct CellRange: Hashable, Sendable {
  /// The rows covered, from 1.
  package let rows: ClosedRange<Int>
  /// The columns covered, from 1.
  package let columns: ClosedRange<Int>

  /// Makes a range from the rows and columns it covers.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
