/// What a template asks for and how it would print, without filling it (模板概况).
package struct TemplateSurvey: Sendable {
  /// A placeholder at its cell.
  package struct Use: Hashable, Sendable {
    /// The list's name, `""` for the main one; nil for a single value.
    package let list: String?
    /// The name of the value or column.
    package let name: String
    /// The cell.
    package let cell: TemplateCell
    /// Whether a merged range hides the cell, since only its first one is seen.
    package let isCovered: Bool
  }

  /// A sheet that asks for anything.
  package struct Page: Hashable, Sendable {
    /// The sheet's name.
    package let sheet: String
    /// The areas that are printed; empty when none is set, so that everything is.
    package let printAreas: [CellRange]
    /// Whether it says what paper it is for.
    package let hasPaperSize: Bool
  }

  /// A row that is lower than its text.
  package struct LowRow: Hashable, Sendable {
    /// The cell with the text.
    package let cell: TemplateCell
    /// The row's height in hundredths of a point.
    package let height: Int
    /// What the text needs at least, in hundredths of a point.
    package let needed: Int
  }

  /// A font at the first cell that has text in it.
  package struct Font: Hashable, Sendable {
    /// The font's name, such as `宋体`.
    package let name: String
    /// The cell.
    package let cell: TemplateCell
  }

  /// Why it can't be filled, sheet by sheet; names without a value aren't known here.
  package let faults: [TemplateError]
  /// The placeholders, sheet by sheet and row by row.
  package let uses: [Use]
  /// The sheets that are shown and have placeholders.
  package let pages: [Page]
  /// The rows that are too low, one cell each.
  package let lowRows: [LowRow]
  /// The fonts, each once.
  package let fonts: [Font]

  /// Looks through the bytes of an XLSX file.
  ///
  /// - Throws: `TemplateError` for what makes it no workbook, `ReadError`.
  package init(_ bytes: [UInt8]) throws {
    let parts = try TemplateParts(bytes)
    faults = parts.faults
    uses = parts.sheets.flatMap(Self.uses)
    let used = Set(uses.map(\.cell.sheet))
    let shown = parts.sheets.indices.filter {
      !parts.package.sheets[$0].isHidden && used.contains(parts.sheets[$0].name)
    }
    pages = shown.map { Self.page(of: parts, at: $0) }
    lowRows = shown.flatMap { Self.lowRows(of: parts.sheets[$0], parts.styles) }
    fonts = Self.fonts(of: parts)
  }

  private static func uses(of sheet: SheetTemplate) -> [Use] {
    sheet.cells.flatMap { cell -> [Use] in
      guard case .text(let text, _) = cell.value else { return [] }
      let isCovered = sheet.merges.contains {
        $0.contains(cell.address) && $0.first != cell.address
      }
      return text.placeholders.map {
        Use(list: $0.list, name: $0.name, cell: sheet.place(of: cell), isCovered: isCovered)
      }
    }
  }

  private static func page(of parts: TemplateParts, at index: Int) -> Page {
    let areas = parts.names.filter {
      $0["name"] == "_xlnm.Print_Area" && $0["localSheetId"] == String(index)
    }.flatMap { Formula($0.text).pieces }.compactMap { piece -> CellRange? in
      if case .reference(_, _, let area) = piece { AreaReference(area[...])?.range } else { nil }
    }
    let setup = parts.sheets[index].tail.first { $0.name == "pageSetup" }
    return Page(
      sheet: parts.sheets[index].name, printAreas: areas,
      hasPaperSize: Int(setup?["paperSize"] ?? "") ?? 0 > 0)
  }

  /// Text of a value makes its row grow, but only where it may break its lines.
  private static func lowRows(of sheet: SheetTemplate, _ styles: CellStyles) -> [LowRow] {
    sheet.rows.compactMap { row -> LowRow? in
      guard let height = row.height else { return nil }
      return row.cells.lazy.compactMap { cell -> LowRow? in
        let style = styles[cell.style]
        let (text, isFixed) = sheet.sample(of: cell)
        guard !text.isEmpty, isFixed || !style.wraps else { return nil }
        let needed = sheet.grid.box(at: cell.address, style: style).leastHeight(for: text)
        return needed > height
          ? LowRow(cell: sheet.place(of: cell), height: height, needed: needed) : nil
      }.first
    }
  }

  private static func fonts(of parts: TemplateParts) -> [Font] {
    var seen: Set<String> = []
    return parts.sheets.flatMap { sheet in
      sheet.cells.flatMap { cell -> [Font] in
        guard !sheet.sample(of: cell).text.isEmpty else { return [] }
        return (cell.runFonts ?? [parts.styles[cell.style].fontName])
          .filter { !$0.isEmpty && seen.insert($0).inserted }
          .map { Font(name: $0, cell: sheet.place(of: cell)) }
      }
    }
  }
}

extension SheetTemplate {
  /// All the cells, row by row.
  fileprivate var cells: [Content] { rows.flatMap(\.cells) }

  fileprivate func place(of cell: Content) -> TemplateCell {
    TemplateCell(sheet: name, address: cell.address)
  }

  /// The text of a cell as it will be seen, a character for a value, and whether nothing is filled
  /// in there.
  fileprivate func sample(of cell: Content) -> (text: String, isFixed: Bool) {
    switch cell.value {
    case .text(let text, _): (text.literal + "0", false)
    case .fixed(_, let elements): (elements.first { $0.name == "is" }?.text ?? "", true)
    }
  }
}

extension SheetTemplate.Content {
  /// The fonts of rich text; nil for a cell in its own font.
  fileprivate var runFonts: [String]? {
    let formats: [XMLElement?] =
      switch value {
      case .text(let text, _): text.runs.map(\.format)
      case .fixed(_, let elements):
        elements.flatMap(\.elements).filter { $0.name == "r" }.map { $0.first("rPr") }
      }
    let names = formats.compactMap { $0?.first("rFont")?["val"] }
    return names.isEmpty ? nil : names
  }
}

extension WorkbookPackage.Sheet {
  /// Whether its tab isn't shown.
  fileprivate var isHidden: Bool {
    attributes.contains { $0.name == "state" && $0.value != "visible" }
  }
}
