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
    guard var relation = relations.elements.first(where: { $0["Id"] == original.relation }) else {
      throw TemplateError.missingPart(original.path)
    }
    let type = contentType(of: original.path)
    var paths = Set(sheets.map(\.path))
    var ids = Set(relations.elements.compactMap { $0["Id"] })
    let relationCount = relations.elements.count
    for number in 1...count {
      var copy = original
      copy.path = PartPath.numbered(original.path, from: sheets.count + 1) {
        parts[$0] != nil || paths.contains($0)
      }
      paths.insert(copy.path)
      copy.relation = Self.newRelation(from: relationCount + number, taken: &ids)
      try copyRelations(of: original.path, to: copy.path, number: number)
      add(type, for: copy.path)
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
    add(contentType(of: name), for: copy)
    try copyRelations(of: name, to: copy, number: number, depth: depth + 1)
    return copy
  }

  private mutating func addPart(_ name: String, _ bytes: [UInt8]) {
    parts[name] = bytes
    order.append(name)
  }

  /// The type of a part; nil where a default by extension covers it, and its copies.
  private func contentType(of part: String) -> XMLElement? {
    contentTypes.elements.first { $0["PartName"] == "/" + part }
  }

  private mutating func add(_ type: XMLElement?, for copy: String) {
    guard var type else { return }
    type["PartName"] = "/" + copy
    contentTypes.children.append(.element(type))
  }

  private func newName(like name: String) -> String {
    let isTaken = { (name: String) in
      parts[name] != nil || sheets.contains { $0.path == name }
    }
    return PartPath.numbered(name, from: sheets.count + 1, isTaken: isTaken)
  }

  private static func newRelation(from first: Int, taken: inout Set<String>) -> String {
    var number = first
    while !taken.insert("rId\(number)").inserted { number += 1 }
    return "rId\(number)"
  }
}
