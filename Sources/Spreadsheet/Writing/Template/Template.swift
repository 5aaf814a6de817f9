/// An ordinary workbook whose texts ask for values, ready to be filled (模板).
///
/// See `Placeholder` for the language. The first sheet is written once for each filling; the
/// others are written once, from the first filling. Parts that hold no cells are copied byte for
/// byte, and the same input gives the same bytes.
package struct Template {
  private let package: WorkbookPackage
  private let sheets: [SheetTemplate]

  /// Reads a template from the bytes of an XLSX file.
  ///
  /// - Throws: `TemplateError`, `ReadError`.
  package init(_ bytes: [UInt8]) throws {
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
    // Texts stand in the cells, so the placeholders among the shared ones go.
    package.removeRelated("sharedStrings")
    for sheet in package.sheets { package.remove(sheet.path) }
    self.package = package
  }

  /// Writes a workbook in which the first sheet appears once for each filling.
  ///
  /// - Returns: The cells whose texts are too long for the tallest row, so that their ends can't be
  ///   seen on paper; the cells themselves hold all of them.
  /// - Throws: `TemplateError`, `FileFailure`; a file that was there then stays as it was.
  @discardableResult
  package func write(_ fillings: [SheetFilling], to path: String) throws -> [TemplateCell] {
    try AtomicFile.write(to: path) { try write(fillings, to: $0) }
  }

  private func write(_ fillings: [SheetFilling], to file: FileWriter) throws -> [TemplateCell] {
    guard let first = fillings.first else { preconditionFailure("a workbook has a sheet") }
    var result = package
    try result.clone(sheetAt: 0, count: fillings.count - 1)
    let jobs =
      fillings.map { Job(origin: 0, filling: $0) }
      + sheets.indices.dropFirst().map { Job(origin: $0, filling: first) }
    var names = SheetName()
    result.rename(jobs.map { names.next(for: name(for: $0)) })

    var archive = ZIPWriter(file: file)
    try archive.add(WorkbookPackage.contentTypesPath, result.contentTypes.document)
    for name in result.order { try archive.add(name, result.parts[name] ?? []) }
    var maps: [RowMap] = []
    var cutCells: [TemplateCell] = []
    for (job, sheet) in zip(jobs, result.sheets) {
      let written = try render(job, isFirst: maps.isEmpty, as: sheet.path, to: &archive)
      maps.append(written.map)
      cutCells += written.cutCells.map { TemplateCell(sheet: sheet.name, address: $0) }
    }
    result.finishWorkbook(
      origins: jobs.map(\.origin), maps: maps, originalNames: sheets.map(\.name))
    try archive.add(result.path, result.workbook.document)
    try archive.add(PartPath.relations(of: result.path), result.relations.document)
    try archive.finish()
    return cutCells
  }

  /// One sheet to write: from which sheet of the template, and with what.
  private struct Job {
    let origin: Int
    let filling: SheetFilling
  }

  private func name(for job: Job) -> String {
    let own = job.origin == 0 ? job.filling.name : nil
    return own ?? sheets[job.origin].name
  }

  private func render(
    _ job: Job, isFirst: Bool, as path: String, to archive: inout ZIPWriter
  ) throws -> (map: RowMap, cutCells: [CellAddress]) {
    var outcome = (map: RowMap(), cutCells: [CellAddress]())
    try archive.add(path) { output in
      var renderer = SheetRenderer(
        sheets[job.origin], filling: job.filling, isFirst: isFirst, output: output)
      try renderer.render()
      outcome = (renderer.map, renderer.cutCells)
    }
    return outcome
  }
}

extension WorkbookPackage {
  /// Lists the sheets and rewrites the defined names once all rows are written.
  fileprivate mutating func finishWorkbook(
    origins: [Int], maps: [RowMap], originalNames: [String]
  ) {
    let list = sheets.enumerated().map { index, sheet in
      var element = XMLElement("sheet")
      element.attributes = sheet.attributes
      element["name"] = sheet.name
      element["sheetId"] = String(index + 1)
      for attribute in sheet.attributes where attribute.name.hasSuffix(":id") {
        element[attribute.name] = sheet.relation
      }
      return element
    }
    let definedNames = DefinedNames(
      sheets: zip(zip(origins, sheets), maps).map { .init(origin: $0.0, name: $0.1.name, map: $1) },
      originalNames: originalNames)
    workbook.forEachElement { element in
      switch element.name {
      case "sheets": element.replace("sheet", with: list)
      case "definedNames":
        element.replace("definedName", with: definedNames.rewritten(element.elements))
      case "workbookView":
        element["activeTab"] = nil
        element["firstSheet"] = nil
      default: break
      }
    }
  }
}
