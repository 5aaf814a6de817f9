extension SheetTemplate {
  /// Reads a sheet of a template; what is wrong with its cells is kept in `faults`.
  ///
  /// - Throws: `TemplateError.missingPart`, `TemplateError.malformedPart`.
  init(name: String, root sheet: XMLElement, strings: [XMLElement], styles: CellStyles) throws {
    let root = sheet.withNumberedCells
    guard let place = root.elements.firstIndex(where: { $0.name == "sheetData" }) else {
      throw TemplateError.missingPart("sheetData")
    }
    self.name = name
    var emptyRoot = root
    emptyRoot.children = []
    emptyRoot["xr:uid"] = nil  // The clones would share it.
    self.root = emptyRoot
    let ranges = root.first("mergeCells")?.elements.compactMap { $0["ref"] } ?? []
    merges = ranges.compactMap { CellRange(a1: Array($0.utf8)[...]) }
    grid = SheetGrid(root: root, merges: merges, digitWidth: styles.digitWidth)
    var reader = SheetReader(name: name, strings: strings, styles: styles, grid: grid)
    rows = try root.elements[place].elements.map { try reader.row($0) }
    let firstList = rows.first { $0.list != nil }?.number
    // The size is written anew by whoever saves the file.
    head = root.elements[..<place].filter { $0.name != "dimension" }.map { element in
      guard element.name == "sheetViews", let firstList else { return element }
      return SheetView.settled(element, above: firstList)
    }
    // Views of single persons would need the same care as the sheet's own.
    tail = root.elements[(place + 1)...].filter { $0.name != "customSheetViews" }
    hasSharedTail = !tail.contains { $0.names(sheet: name) }
    faults = reader.faults
  }
}

extension XMLElement {
  /// A sheet whose rows and cells all say where they are: a program may leave that out where one
  /// follows the other.
  fileprivate var withNumberedCells: XMLElement {
    guard var data = first("sheetData") else { return self }
    var row = 0
    data.forEachElement { element in
      guard element.name == "row" else { return }
      row = element["r"].flatMap { Int($0) } ?? row + 1
      element["r"] = element["r"] ?? String(row)
      element.numberCells(inRow: row)
    }
    var numbered = self
    numbered.replace("sheetData", with: [data])
    return numbered
  }

  private mutating func numberCells(inRow row: Int) {
    var column = 0
    forEachElement { cell in
      guard cell.name == "c" else { return }
      let address = cell["r"].flatMap { CellAddress(a1: Array($0.utf8)[...]) }
      column = address?.column ?? column + 1
      cell["r"] = cell["r"] ?? CellAddress(row: row, column: column).description
    }
  }
}

/// Reads the rows of one sheet of a template.
private struct SheetReader {
  let name: String
  let strings: [XMLElement]
  let styles: CellStyles
  let grid: SheetGrid
  private(set) var faults: [TemplateError] = []

  init(name: String, strings: [XMLElement], styles: CellStyles, grid: SheetGrid) {
    (self.name, self.strings, self.styles, self.grid) = (name, strings, styles, grid)
  }

  mutating func row(_ element: XMLElement) throws -> SheetTemplate.TemplateRow {
    guard let number = element["r"].flatMap({ Int($0) }) else {
      throw TemplateError.malformedPart(name)
    }
    let cells = try element.elements.filter { $0.name == "c" }.map { try content($0) }
    return SheetTemplate.TemplateRow(
      number: number,
      attributes: element.attributes.filter {
        !["r", "ht", "customHeight", "spans"].contains($0.name)
      },
      height: grid.ownHeight(ofRow: number), list: list(of: cells), cells: cells)
  }

  private mutating func content(_ element: XMLElement) throws -> SheetTemplate.Content {
    guard let address = element["r"].flatMap({ CellAddress(a1: Array($0.utf8)[...]) }) else {
      throw TemplateError.malformedPart(name)
    }
    if element.first("f") != nil { faults.append(.formula(at: place(address))) }
    return SheetTemplate.Content(
      address: address, style: element["s"], value: try value(element, at: address))
  }

  private mutating func value(
    _ element: XMLElement, at address: CellAddress
  ) throws -> SheetTemplate.Value {
    guard let string = try string(of: element) else {
      return .fixed(type: element["t"], element.elements)
    }
    do {
      let text = try RichText(string)
      // What asks for nothing stays as it is, with its phonetic hints.
      if text.placeholders.isEmpty && text.literal == string.text {
        return .fixed(type: "inlineStr", [XMLElement("is", children: string.children)])
      }
      return .text(text, box: grid.box(at: address, style: styles[element["s"]]))
    } catch {
      faults.append(.brokenPlaceholder(string.text, at: place(address)))
      return .fixed(type: nil, [])
    }
  }

  /// The shared or inline string of a cell; nil for any other cell.
  private func string(of cell: XMLElement) throws -> XMLElement? {
    switch cell["t"] {
    case "inlineStr": return cell.first("is")
    case "s":
      let index = Int(cell.first("v")?.text ?? "") ?? -1
      guard strings.indices.contains(index) else { throw TemplateError.malformedPart(name) }
      return strings[index]
    default: return nil
    }
  }

  /// The list that a row asks for.
  private mutating func list(of cells: [SheetTemplate.Content]) -> String? {
    var found: String?
    for cell in cells {
      guard case .text(let text, _) = cell.value else { continue }
      for list in text.placeholders.compactMap(\.list) {
        if let found, found != list {
          faults.append(.secondList(list, at: place(cell.address)))
        } else if !grid.isSingleRow(at: cell.address) {
          faults.append(.mergedListRow(at: place(cell.address)))
        }
        found = found ?? list
      }
    }
    return found
  }

  private func place(_ address: CellAddress) -> TemplateCell {
    TemplateCell(sheet: name, address: address)
  }
}
