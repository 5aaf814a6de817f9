/// The formulas that a template may have: those of validations, formats and names, as long as their
/// references can be moved (模板公式).
struct TemplateFormulas {
  /// The sheets of the template.
  let sheets: [SheetTemplate]

  private var isMoving: Bool { sheets.contains { !$0.listRows.isEmpty } }

  /// The formulas around a sheet's rows that can't be moved.
  func faults(ofSheetAt index: Int) -> [TemplateError] {
    var faults: [TemplateError] = []
    for element in sheets[index].tail {
      var visited = element
      visited.forEachFormula { text, cell in
        guard !isMovable(Formula(text), from: cell, onSheetAt: index) else { return }
        let place = cell ?? CellAddress(row: 1, column: 1)
        faults.append(
          .unmovableFormula(text, at: TemplateCell(sheet: sheets[index].name, address: place)))
      }
    }
    return faults
  }

  /// The names that work out their cells themselves.
  func faults(in names: [XMLElement]) -> [TemplateError] {
    guard isMoving else { return [] }
    return names.filter { Formula($0.text).isComputed }.map { .unmovableName($0["name"] ?? "") }
  }

  private func isMovable(
    _ formula: Formula, from cell: CellAddress?, onSheetAt index: Int
  ) -> Bool {
    guard isMoving else { return true }
    return !formula.isComputed
      && formula.pieces.allSatisfy { piece in
        guard case .reference(let sheet, _, let area) = piece, let area = AreaReference(area[...])
        else {
          return true
        }
        guard let sheet, sheet != sheets[index].name else {
          return isMovable(area, from: cell, across: sheets[index].listRows)
        }
        // The sheets before are written later.
        let place = sheets.firstIndex { $0.name == sheet } ?? index
        return place >= index || sheets[place].listRows.isEmpty
      }
  }

  /// Whether no list lies between a formula's cell and rows that are counted from it, for want of
  /// a `$`; the target of a link is never counted.
  private func isMovable(
    _ area: AreaReference, from cell: CellAddress?, across lists: [Int]
  ) -> Bool {
    guard let cell else { return true }
    return [area.first, area.last].compactMap(\.self).allSatisfy { corner in
      guard !corner.isRowFixed, let row = corner.row else { return true }
      return !lists.contains { $0 >= min(row, cell.row) && $0 < max(row, cell.row) }
    }
  }
}
