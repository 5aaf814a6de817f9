extension SheetTemplate {
  /// Reads a sheet of a template.
  ///
  /// - Throws: `TemplateError`.
  init(name: String, root: XMLElement, strings: [XMLElement], styles: CellStyles) throws {
    guard let place = root.elements.firstIndex(where: { $0.name == "sheetData" }) else {
      throw TemplateError.missingPart("sheetData")
    }
    self.name = name
    var emptyRoot = root
    emptyRoot.children = []
    emptyRoot["xr:uid"] = nil  // The clones would share it.
    self.root = emptyRoot
    head = root.elements[..<place].filter { $0.name != "dimension" }
    tail = Array(root.elements[(place + 1)...])
    let ranges = root.first("mergeCells")?.elements.compactMap { $0["ref"] } ?? []
    merges = ranges.compactMap { CellRange(a1: Array($0.utf8)[...]) }
    let grid = SheetGrid(root: root, merges: merges, digitWidth: styles.digitWidth)
    standardHeight = grid.standardHeight
    let reader = SheetReader(name: name, strings: strings, styles: styles, grid: grid)
    rows = try root.elements[place].elements.map(reader.row)
  }
}

/// Reads the rows of one sheet of a template.
private struct SheetReader {
  let name: String
  let strings: [XMLElement]
  let styles: CellStyles
  let grid: SheetGrid

  func row(_ element: XMLElement) throws -> SheetTemplate.TemplateRow {
    guard let number = element["r"].flatMap({ Int($0) }) else {
      throw TemplateError.malformedPart(name)
    }
    let cells = try element.elements.filter { $0.name == "c" }.map(content)
    return SheetTemplate.TemplateRow(
      number: number,
      attributes: element.attributes.filter {
        !["r", "ht", "customHeight", "spans"].contains($0.name)
      },
      height: grid.ownHeight(ofRow: number), list: try list(of: cells), cells: cells)
  }

  private func content(_ element: XMLElement) throws -> SheetTemplate.Content {
    guard let address = element["r"].flatMap({ CellAddress(a1: Array($0.utf8)[...]) }) else {
      throw TemplateError.malformedPart(name)
    }
    guard element.first("f") == nil else {
      throw TemplateError.formula(at: TemplateCell(sheet: name, address: address))
    }
    return SheetTemplate.Content(
      address: address, style: element["s"], value: try value(element, at: address))
  }

  private func value(
    _ element: XMLElement, at address: CellAddress
  ) throws -> SheetTemplate.Value {
    guard let text = text(of: element) else {
      return .fixed(type: element["t"], element.elements)
    }
    let segments = try segments(of: text.text, at: address)
    if segments.contains(where: { if case .placeholder = $0 { true } else { false } }) {
      let style = styles[element["s"]]
      return .text(segments, box: grid.box(at: address, style: style))
    }
    // Rich text stays rich, unless a doubled brace has to become one.
    let isVerbatim = segments == [.literal(text.text)] || text.text.isEmpty
    var plain = XMLElement("t", ["xml:space": "preserve"])
    if case .literal(let literal)? = segments.first { plain.children = [.text(literal)] }
    return .fixed(
      type: "inlineStr",
      [XMLElement("is", children: isVerbatim ? text.children : [.element(plain)])])
  }

  private func segments(
    of text: String, at address: CellAddress
  ) throws -> [Placeholder.Segment] {
    do {
      return try Placeholder.segments(of: text)
    } catch {
      throw TemplateError.brokenPlaceholder(text, at: TemplateCell(sheet: name, address: address))
    }
  }

  /// The shared or inline string of a cell; nil for any other cell.
  private func text(of cell: XMLElement) -> XMLElement? {
    switch cell["t"] {
    case "inlineStr": return cell.first("is")
    case "s":
      let index = Int(cell.first("v")?.text ?? "") ?? -1
      return strings.indices.contains(index) ? strings[index] : nil
    default: return nil
    }
  }

  private func list(of cells: [SheetTemplate.Content]) throws -> String? {
    var found: String?
    for cell in cells {
      guard case .text(let segments, _) = cell.value else { continue }
      for case .placeholder(let placeholder) in segments {
        guard let list = placeholder.list else { continue }
        let place = TemplateCell(sheet: name, address: cell.address)
        guard found == nil || found == list else { throw TemplateError.secondList(list, at: place) }
        guard grid.isSingleRow(at: cell.address) else {
          throw TemplateError.mergedListRow(at: place)
        }
        found = list
      }
    }
    return found
  }
}
