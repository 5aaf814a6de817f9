/// Moves all that refers to cells in the XML around a sheet's rows (引用搬移).
///
///     sqref ref                    ranges: validations, formats, links, filters, tables, …
///     r                            single cells: watched and scenario cells
///     formula formula1 formula2    validations and conditional formats
///     f sqref (in extLst)          the same in the form of 2010, and sparklines
///     cfvo/@val                    the limits of colour scales and bars
///     hyperlink/@location          links within the workbook
///     rowBreaks/brk/@id            the row above a page break
struct SheetMoves {
  /// Where the cells of all the sheets went that are written already.
  let relocation: Relocation
  /// The sheet's place in the result.
  let index: Int
  /// Where its own rows went.
  let map: RowMap

  /// An element after the move.
  func moved(_ element: XMLElement) -> XMLElement {
    var moved = element
    move(&moved)
    moved.forEachElement(move)
    if moved.name == "rowBreaks" {
      moved.forEachElement { $0["id"] = $0["id"].flatMap { Int($0) }.map(lastRow) }
    }
    moved.forEachFormula { text, _ in
      text = relocation.moved(text, onSheet: index, map: map, growing: false)
    }
    return moved
  }

  private func lastRow(_ row: Int) -> String { String(map.rows(for: row).upperBound) }

  private func move(_ element: inout XMLElement) {
    for name in ["ref", "sqref"] { element[name] = element[name].map(map.grown) }
    element["r"] = element["r"].map(map.moved)
    if element.localName == "sqref" { element.children = [.text(map.grown(element.text))] }
  }
}

extension XMLElement {
  /// The name without its prefix.
  var localName: String { name.split(separator: ":").last.map(String.init) ?? name }

  /// The first cell of the range that the element is for, where it says so.
  private var rangeStart: CellAddress? {
    let range = self["sqref"] ?? elements.first { $0.localName == "sqref" }?.text
    let first = range?.prefix { $0 != ":" && $0 != " " }
    return first.flatMap { CellAddress(a1: Array($0.utf8)[...]) }
  }

  /// Changes every formula inside, given with the first cell of the range that it is for.
  mutating func forEachFormula(
    at cell: CellAddress? = nil, _ change: (inout String, CellAddress?) throws -> Void
  ) rethrows {
    let cell = rangeStart ?? cell
    if let text = formulaText {
      var changed = text
      try change(&changed, cell)
      children = [.text(changed)]
    }
    let name = localName == "cfvo" ? "val" : localName == "hyperlink" ? "location" : nil
    if let name, var value = self[name] {
      try change(&value, cell)
      self[name] = value
    }
    for index in children.indices {
      guard case .element(var element) = children[index] else { continue }
      try element.forEachFormula(at: cell, change)
      children[index] = .element(element)
    }
  }

  /// The element's own formula; nil where others stand inside it.
  private var formulaText: String? {
    guard ["formula", "formula1", "formula2", "f"].contains(localName), elements.isEmpty else {
      return nil
    }
    return text
  }
}
