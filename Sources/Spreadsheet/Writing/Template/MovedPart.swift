/// A part that belongs to a sheet and tells where its cells are (随表部件).
enum MovedPart {
  /// The relations that lead to such parts.
  static let relations: Set = [
    "chart", "comments", "drawing", "table", "threadedComment", "vmlDrawing",
  ]

  /// The part after the rows moved; the same bytes when nothing in it did.
  ///
  /// - Throws: `TemplateError.malformedPart`.
  static func moved(
    _ bytes: [UInt8], _ name: String, relation: String, by moves: SheetMoves
  ) throws -> [UInt8] {
    if relation == "vmlDrawing" { return LegacyDrawing.moved(bytes, by: moves.map) }
    guard let root = XMLElement(parsing: bytes) else { throw TemplateError.malformedPart(name) }
    var moved = root
    switch relation {
    case "drawing": moved.forEachElement { moveAnchor(&$0, by: moves.map) }
    case "chart":
      moved.forEachElement { element in
        guard element.localName == "f" else { return }
        let text = moves.relocation.moved(element.text, onSheet: moves.index, growing: true)
        element.children = [.text(text)]
      }
    case "table": moved = moves.moved(root)
    default:  // A comment stays at the first repetition of its row.
      moved.forEachElement { $0["ref"] = $0["ref"].map(moves.map.moved) }
    }
    return moved == root ? bytes : moved.document
  }

  /// An anchor's rows, from 0; what isn't to be resized keeps the number of its rows.
  private static func moveAnchor(_ anchor: inout XMLElement, by map: RowMap) {
    guard ["oneCellAnchor", "twoCellAnchor"].contains(anchor.localName),
      anchor["editAs"] != "absolute", let from = row(of: "from", in: anchor)
    else { return }
    let first = map.first(fromZero: from)
    set(first, as: "from", in: &anchor)
    guard let to = row(of: "to", in: anchor) else { return }
    let isResized = anchor["editAs"] != "oneCell"
    set(isResized ? map.rows(for: to + 1).upperBound - 1 : to + first - from, as: "to", in: &anchor)
  }

  private static func row(of corner: String, in anchor: XMLElement) -> Int? {
    anchor.elements.first { $0.localName == corner }?
      .elements.first { $0.localName == "row" }.flatMap { Int($0.text) }
  }

  private static func set(_ row: Int, as corner: String, in anchor: inout XMLElement) {
    anchor.children = anchor.elements.map { element in
      guard element.localName == corner else { return .element(element) }
      var moved = element
      moved.forEachElement { if $0.localName == "row" { $0.children = [.text(String(row))] } }
      return .element(moved)
    }
  }
}
