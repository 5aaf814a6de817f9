import Spreadsheet

/// Links through the levels (逐级下钻): from a unit to the first of those that it is made of, or to its
/// first row; and back to the unit above.
extension RollUpWorkbook {
  /// Adds the links to the sheets, of which the levels come first and the rows last but one.
  func link(_ sheets: inout [SummarySheet]) {
    let details = sheets[sheets.count - 2].name
    let rows = Self.first(of: rollUp.entries.map(\.path))
    for level in 0..<rollUp.levelCount {
      let units = rollUp.units(ofLevel: level + 1).map(\.path)
      let below = Self.first(of: rollUp.units(ofLevel: level + 2).map { Array($0.path.dropLast()) })
      let above = Self.first(of: rollUp.units(ofLevel: level).map(\.path))
      let column = sheets[level].headings.firstIndex(of: "单位").map { $0 + 1 } ?? 1
      for (index, path) in units.enumerated() {
        let place = CellAddress(row: index + 1, column: column)
        if let row = below[path] {
          sheets[level].links[place] = .init(sheet: sheets[level + 1].name, row: row)
        } else if let row = rows[path] {
          sheets[level].links[place] = .init(sheet: details, row: row)
        }
        if level > 0, let row = above[Array(path.dropLast())] {
          sheets[level].links[CellAddress(row: index + 1, column: column - 1)] =
            .init(sheet: sheets[level - 1].name, row: row)
        }
      }
    }
  }

  /// The number of the first of each, from 1.
  private static func first(of paths: [[String]]) -> [[String]: Int] {
    Dictionary(zip(paths, 1...), uniquingKeysWith: { first, _ in first })
  }
}
