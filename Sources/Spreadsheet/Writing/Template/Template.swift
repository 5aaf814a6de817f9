/// An ordinary workbook whose texts ask for values, ready to be filled (模板).
///
/// See `Placeholder` for the language. The first sheet is written once for each filling; the
/// others are written once, from the first filling. Parts that hold no cells are copied byte for
/// byte, and the same input gives the same bytes.
package struct Template: Sendable {
  private let package: WorkbookPackage
  private let sheets: [SheetTemplate]
  /// The parts that every workbook has as they are, deflated once for all.
  private let copies: [String: DeflatedBytes]
  /// The formulas around the cells, taken apart once for all.
  private let formulas: [String: Formula]

  /// Reads a template from the bytes of an XLSX file.
  ///
  /// - Throws: `TemplateError`, `ReadError`.
  package init(_ bytes: [UInt8]) throws {
    let parts = try TemplateParts(bytes)
    if let fault = parts.faults.first { throw fault }
    (package, sheets) = (parts.package, parts.sheets)
    copies = package.parts.mapValues { DeflatedBytes(part: $0) }
    formulas = parts.formulas
  }

  /// Writes a workbook in which the first sheet appears once for each filling.
  ///
  /// - Returns: The cells whose texts are too long for the tallest row, so that their ends can't be
  ///   seen on paper; the cells themselves hold all of them.
  /// - Throws: `TemplateError`, `FileFailure`; a file that was there then stays as it was.
  @discardableResult
  package func write(
    _ fillings: [SheetFilling], to path: String, _ durability: AtomicFile.Durability = .now
  ) throws -> [TemplateCell] {
    try AtomicFile.write(to: path, durability) { try write(fillings, to: $0) }
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
    var relocation = Relocation(
      sheets: zip(jobs, result.sheets).map { .init(origin: $0.origin, name: $1.name) },
      originalNames: sheets.map(\.name), formulas: formulas)

    var archive = ZIPWriter(file: file)
    try archive.add(WorkbookPackage.contentTypesPath, result.contentTypes.document)
    let moving = try result.movingParts()
    let movingNames = Set(moving.joined().map(\.name))
    for name in result.order where !movingNames.contains(name) {
      if let copy = copies[name] {
        try archive.add(name, copy)
      } else {
        try archive.add(name, result.parts[name] ?? [])
      }
    }
    let cutCells = try write(jobs, of: result, moving: &relocation, to: &archive)
    try write(moving, of: result, after: relocation, to: &archive)
    result.finishWorkbook(relocation)
    try archive.add(result.path, result.workbook.document)
    try archive.add(PartPath.relations(of: result.path), result.relations.document)
    try archive.finish()
    return cutCells
  }

  /// Writes the sheets, the last ones first: formulas on a sheet may mean cells of later ones, and
  /// must know where those went.
  private func write(
    _ jobs: [Job], of result: WorkbookPackage, moving relocation: inout Relocation,
    to archive: inout ZIPWriter
  ) throws -> [TemplateCell] {
    var cutCells: [[TemplateCell]] = []
    var tails = sheets.map { _ in SheetTail() }
    for index in jobs.indices.reversed() {
      let sheet = result.sheets[index]
      let (map, cut) = try render(
        jobs[index], at: index, named: sheet.path, relocation, &tails[jobs[index].origin],
        to: &archive)
      relocation.set(map, ofSheetAt: index)
      cutCells.append(cut.map { TemplateCell(sheet: sheet.name, address: $0) })
    }
    return cutCells.reversed().flatMap(\.self)
  }

  /// Writes one sheet; nothing of it holds on to the relocation afterwards, which is changed in place.
  private func render(
    _ job: Job, at index: Int, named path: String, _ relocation: Relocation,
    _ tail: inout SheetTail, to archive: inout ZIPWriter
  ) throws -> (map: RowMap, cutCells: [CellAddress]) {
    var outcome = (map: RowMap(), cutCells: [CellAddress]())
    try archive.add(path) { output in
      var renderer = SheetRenderer(
        sheets[job.origin], filling: job.filling, relocation: relocation, index: index,
        tail: tail, output: output)
      try renderer.render()
      outcome = (renderer.map, renderer.cutCells)
      tail = renderer.tail
    }
    return outcome
  }

  /// Writes what belongs to each sheet, such as its comments.
  private func write(
    _ parts: [[WorkbookPackage.MovingPart]], of result: WorkbookPackage,
    after relocation: Relocation, to archive: inout ZIPWriter
  ) throws {
    for (index, parts) in parts.enumerated() {
      let moves = SheetMoves(
        relocation: relocation, index: index, map: relocation.sheets[index].map)
      for part in parts {
        let bytes = result.parts[part.name] ?? []
        try archive.add(
          part.name, MovedPart.moved(bytes, part.name, relation: part.relation, by: moves))
      }
    }
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
}

extension WorkbookPackage {
  /// Lists the sheets and rewrites the defined names once all rows are written.
  fileprivate mutating func finishWorkbook(_ relocation: Relocation) {
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
    let definedNames = DefinedNames(relocation: relocation)
    workbook.replace("customWorkbookViews", with: [])
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
