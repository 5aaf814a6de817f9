import Spreadsheet

/// The units that have to hand in a table (单位名单).
struct UnitList {
  /// A unit of the list.
  struct Unit {
    /// The name.
    let name: String
    /// The names of units above it, as far as the list tells.
    let above: [String]
    /// The line of the list.
    let location: CellLocation

    /// Whether it is the unit of a path.
    func isUnit(of path: [String]) -> Bool {
      guard path.last?.unitKey == name.unitKey else { return false }
      let keys = Set(path.map(\.unitKey))
      return above.allSatisfy { keys.contains($0.unitKey) }
    }
  }

  /// The folders it is for.
  let folders: [String]
  /// Its units.
  private(set) var units: [Unit] = []

  /// Reads the sheet of a list.
  /// - Throws: `SummaryProblem.unreadableList` where no heading says which column has the names.
  init(_ sheet: Table, in folders: [String]) throws(SummaryProblem) {
    self.folders = folders
    let heading = sheet.rows.first { row in
      row.cells.contains { Self.nameHeadings.contains(row.text(of: $0).headingKey) }
    }
    guard let heading,
      let name = heading.cells.first(where: {
        Self.nameHeadings.contains(heading.text(of: $0).headingKey)
      })?.column
    else { throw .unreadableList }
    let above = heading.cells.filter {
      Self.aboveHeadings.contains(heading.text(of: $0).headingKey)
    }
    for row in sheet.rows where row.number > heading.number {
      let text = row.text(at: name).trimmingBlanks
      guard !text.isEmpty else { continue }
      units.append(
        Unit(
          name: text,
          above: above.map { row.text(at: $0.column).trimmingBlanks }.filter { !$0.isEmpty },
          location: CellLocation(
            file: sheet.file, sheet: sheet.sheet, row: row.number, column: name)))
    }
  }

  private static let nameHeadings: Set = ["单位名称", "单位", "市场监管所", "监管所", "所", "站所"]
  private static let aboveHeadings: Set = [
    "上级单位", "上级", "市", "地市", "市局", "县", "县区", "区县", "县局", "县(市、区)",
  ]
}
