/// What a window shows of a sheet once its lists are repeated (视图).
enum SheetView {
  /// The views of a sheet whose first repeated row is `row`, which are written before anybody knows
  /// how often it is repeated: places at or above it stay, others are left out, and rows frozen
  /// below it are released, since they could fill the window.
  static func settled(_ views: XMLElement, above row: Int) -> XMLElement {
    var settled = views
    settled.forEachElement { view in
      guard view.localName == "sheetView" else { return }
      if isBelow(view["topLeftCell"], row) { view["topLeftCell"] = nil }
      let isReleased = view.elements.contains { isFrozen($0, from: row) }
      view.children = view.elements.compactMap { element in
        isReleased ? nil : kept(element, above: row).map(XMLElement.Node.element)
      }
    }
    return settled
  }

  private static func isFrozen(_ pane: XMLElement, from row: Int) -> Bool {
    pane.localName == "pane" && pane["state"]?.hasPrefix("frozen") == true
      && Int(pane["ySplit"] ?? "") ?? 0 >= row
  }

  private static func kept(_ element: XMLElement, above row: Int) -> XMLElement? {
    if element.localName == "pane", isBelow(element["topLeftCell"], row) {
      var pane = element
      let column = (element["topLeftCell"] ?? "A").prefix { $0.isLetter }
      pane["topLeftCell"] = String(column) + String((Int(element["ySplit"] ?? "") ?? 0) + 1)
      return pane
    }
    let places =
      [element["activeCell"] ?? ""]
      + (element["sqref"] ?? "").split { " :".contains($0) }.map(String.init)
    return places.contains { isBelow($0, row) } ? nil : element
  }

  private static func isBelow(_ cell: String?, _ row: Int) -> Bool {
    guard let cell, let address = CellAddress(a1: Array(cell.utf8)[...]) else { return false }
    return address.row > row
  }
}
