extension WorkbookPackage {
  /// What a sheet may bring when it is cloned or its rows move; the rest is known to the whole
  /// workbook, such as pivot tables, or bound to programs.
  static let sheetRelations: Set = [
    "comments", "drawing", "hyperlink", "image", "printerSettings", "table", "threadedComment",
    "vmlDrawing",
  ]
  /// What several parts may share.
  private static let sharedRelations: Set = ["hyperlink", "image"]

  /// A sheet, its drawing, a chart in it and the chart's workbook are four; a ring has no end.
  private static let depthLimit = 8

  /// Adds copies of a sheet behind it, with its own relations and what these lead to.
  ///
  /// - Throws: `TemplateError.unclonablePart`, `TemplateError.malformedPart`.
  mutating func clone(sheetAt index: Int, count: Int) throws {
    let original = sheets[index]
    guard count > 0 else { return }
    try requireMovable(original)
    for number in 1...count {
      var copy = original
      copy.path = newName(like: original.path)
      copy.relation = newRelation()
      try copyRelations(of: original.path, to: copy.path, number: number)
      addContentType(of: copy.path, like: original.path)
      guard var relation = relations.elements.first(where: { $0["Id"] == original.relation }) else {
        throw TemplateError.missingPart(original.path)
      }
      relation["Id"] = copy.relation
      relation["Target"] = "/" + copy.path
      relations.children.append(.element(relation))
      sheets.insert(copy, at: index + number)
    }
  }

  /// Makes sure that all a sheet brings can be copied and moved.
  ///
  /// - Throws: `TemplateError.unclonablePart`, `TemplateError.malformedPart`.
  func requireMovable(_ sheet: Sheet) throws {
    for relation in try innerRelations(of: sheet.path)
    where !Self.sheetRelations.contains(relation.type) {
      throw TemplateError.unclonablePart(relation.target, sheet: sheet.name)
    }
  }

  /// Copies the parts that a part refers to, but for those that are shared.
  private mutating func copyRelations(
    of original: String, to copy: String, number: Int, depth: Int = 0
  ) throws {
    let source = PartPath.relations(of: original)
    guard parts[source] != nil else { return }
    var relations = try document(source)
    for index in relations.children.indices {
      guard case .element(var relation) = relations.children[index],
        relation["TargetMode"] != "External",
        !Self.sharedRelations.contains(where: { Self.hasType($0)(relation) })
      else { continue }
      let target = PartPath.resolve(relation["Target"] ?? "", from: original)
      relation["Target"] = "/" + (try copyPart(target, number: number, depth: depth))
      relations.children[index] = .element(relation)
    }
    addPart(PartPath.relations(of: copy), relations.document)
  }

  private mutating func copyPart(_ name: String, number: Int, depth: Int) throws -> String {
    guard let bytes = parts[name], depth < Self.depthLimit else {
      throw TemplateError.missingPart(name)
    }
    let copy = newName(like: name)
    // Old drawings are no well-formed XML, and are the same in every copy.
    let renewed = XMLElement(parsing: bytes).flatMap { PartIdentity.renewed($0, number: number) }
    addPart(copy, renewed?.document ?? bytes)
    addContentType(of: copy, like: name)
    try copyRelations(of: name, to: copy, number: number, depth: depth + 1)
    return copy
  }

  private mutating func addPart(_ name: String, _ bytes: [UInt8]) {
    parts[name] = bytes
    order.append(name)
  }

  private mutating func addContentType(of copy: String, like original: String) {
    guard var type = contentTypes.elements.first(where: { $0["PartName"] == "/" + original }) else {
      return  // A default by extension covers both.
    }
    type["PartName"] = "/" + copy
    contentTypes.children.append(.element(type))
  }

  private func newName(like name: String) -> String {
    let isTaken = { (name: String) in
      parts[name] != nil || sheets.contains { $0.path == name }
    }
    return PartPath.numbered(name, from: sheets.count + 1, isTaken: isTaken)
  }

  private func newRelation() -> String {
    let taken = Set(relations.elements.compactMap { $0["Id"] })
    var number = relations.elements.count + 1
    while taken.contains("rId\(number)") { number += 1 }
    return "rId\(number)"
  }
}
