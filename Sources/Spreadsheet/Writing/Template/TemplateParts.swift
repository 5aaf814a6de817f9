/// A template taken apart, with all that is wrong in it (模板拆解).
struct TemplateParts {
  /// The parts that aren't sheets.
  let package: WorkbookPackage
  /// The sheets.
  let sheets: [SheetTemplate]
  /// The styles of the cells.
  let styles: CellStyles
  /// The defined names.
  let names: [XMLElement]
  /// What is wrong, sheet by sheet.
  let faults: [TemplateError]

  /// Takes a template apart.
  ///
  /// - Throws: `TemplateError` for what makes it no workbook, `ReadError`.
  init(_ bytes: [UInt8]) throws {
    let archive = try ZIPArchive(source: ByteSource(bytes: bytes), limits: ReadLimits())
    guard let archive else { throw TemplateError.missingPart(WorkbookPackage.contentTypesPath) }
    var package = try WorkbookPackage(
      parts: archive.partNames.map { ($0, try archive.bytes(of: $0)) })
    let styles = CellStyles(try package.related("styles") ?? XMLElement("styleSheet"))
    let strings = try package.related("sharedStrings")?.elements ?? []
    sheets = try package.sheets.map { sheet in
      try SheetTemplate(
        name: sheet.name, root: package.document(sheet.path), strings: strings, styles: styles)
    }
    self.styles = styles
    names = package.workbook.first("definedNames")?.elements ?? []
    let formulas = TemplateFormulas(sheets: sheets)
    faults =
      try sheets.enumerated().flatMap { index, sheet in
        try sheet.faults + formulas.faults(ofSheetAt: index)
          + Self.tableFaults(of: package.sheets[index], in: package)
          + Self.partFaults(
            of: package.sheets[index], in: package, isMoving: !sheet.listRows.isEmpty)
      } + formulas.faults(in: names)
    // Texts stand in the cells, so the placeholders among the shared ones go.
    package.removeRelated("sharedStrings")
    // It lists the cells with formulas, of which there are none.
    package.removeRelated("calcChain")
    for sheet in package.sheets { package.remove(sheet.path) }
    self.package = package
  }

  /// The formulas below the rows and of the names, taken apart, by their texts.
  var formulas: [String: Formula] {
    var formulas = Dictionary(
      names.map { ($0.text, Formula($0.text)) }, uniquingKeysWith: { first, _ in first })
    for sheet in sheets {
      for var element in sheet.tail {
        element.forEachFormula { text, _ in formulas[text] = Formula(text) }
      }
    }
    return formulas
  }

  /// What a sheet with lists brings that can't move.
  private static func partFaults(
    of sheet: WorkbookPackage.Sheet, in package: WorkbookPackage, isMoving: Bool
  ) throws -> [TemplateError] {
    guard isMoving else { return [] }
    do {
      try package.requireMovable(sheet)
      return []
    } catch let fault as TemplateError {
      return [fault]
    }
  }

  /// A table may work out its columns and totals by formulas as well.
  private static func tableFaults(
    of sheet: WorkbookPackage.Sheet, in package: WorkbookPackage
  ) throws -> [TemplateError] {
    try package.innerRelations(of: sheet.path).filter { $0.type == "table" }.compactMap { table in
      let root = try package.document(table.target)
      var hasFormula = false
      var columns = root
      columns.forEachElement {
        hasFormula = hasFormula || $0.localName.hasSuffix("Formula")
      }
      guard hasFormula, let range = root["ref"].flatMap({ CellRange(a1: Array($0.utf8)[...]) })
      else { return nil }
      return .formula(at: TemplateCell(sheet: sheet.name, address: range.first))
    }
  }
}
