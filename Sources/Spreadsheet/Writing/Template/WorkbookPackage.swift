/// The parts of a workbook and how they refer to each other (工作簿).
///
///     [Content_Types].xml            the type of each part
///     _rels/.rels                    where the workbook is
///     xl/workbook.xml                sheets by relation id, defined names
///     xl/_rels/workbook.xml.rels     relation ids to sheets, styles, shared strings
///     xl/worksheets/sheet1.xml       and its _rels/sheet1.xml.rels
struct WorkbookPackage {
  /// A sheet of the workbook.
  struct Sheet: Hashable {
    /// The name on its tab.
    var name: String
    /// Its part.
    var path: String
    /// Its relation in `xl/_rels/workbook.xml.rels`.
    var relation: String
    /// Its own attributes, such as `state="hidden"`.
    var attributes: [XMLElement.Attribute]
  }

  /// The parts that are copied byte for byte, by name.
  private(set) var parts: [String: [UInt8]]
  /// The names of these parts in the order of the template.
  private(set) var order: [String]
  /// The sheets in order.
  private(set) var sheets: [Sheet] = []
  /// The root of `workbook.xml`.
  var workbook: XMLElement
  /// The root of `workbook.xml.rels`.
  private(set) var relations: XMLElement
  /// The root of `[Content_Types].xml`.
  private(set) var contentTypes: XMLElement
  /// The part of the workbook, such as `xl/workbook.xml`.
  let path: String

  /// The part of the content types.
  static let contentTypesPath = "[Content_Types].xml"

  /// Takes the parts of a template apart.
  ///
  /// - Throws: `TemplateError.missingPart`, `TemplateError.malformedPart`.
  init(parts: [(name: String, bytes: [UInt8])]) throws {
    let named = Dictionary(parts.map { ($0.name, $0.bytes) }) { first, _ in first }
    let root = try Self.document("_rels/.rels", in: named)
    guard let target = root.elements.first(where: Self.hasType("officeDocument"))?["Target"] else {
      throw TemplateError.missingPart("officeDocument")
    }
    path = PartPath.resolve(target, from: "")
    workbook = try Self.document(path, in: named)
    relations = try Self.document(PartPath.relations(of: path), in: named)
    contentTypes = try Self.document(Self.contentTypesPath, in: named)
    let rewritten = [path, PartPath.relations(of: path), Self.contentTypesPath]
    self.parts = named.filter { !rewritten.contains($0.key) }
    order = parts.map(\.name).filter { !rewritten.contains($0) }
    sheets = try (workbook.first("sheets")?.elements ?? []).map(sheet)
    guard !sheets.isEmpty else { throw TemplateError.missingPart("sheets") }
  }

  /// The parsed part that the workbook refers to by a relation of that type; nil without one.
  ///
  /// - Throws: `TemplateError.malformedPart`.
  func related(_ type: String) throws -> XMLElement? {
    guard let relation = relations.elements.first(where: Self.hasType(type)) else { return nil }
    let name = PartPath.resolve(relation["Target"] ?? "", from: path)
    return parts[name] == nil ? nil : try document(name)
  }

  /// Parses a part.
  ///
  /// - Throws: `TemplateError`.
  func document(_ name: String) throws -> XMLElement { try Self.document(name, in: parts) }

  /// Takes a part out, together with its content type and the workbook's relation to it.
  mutating func removeRelated(_ type: String) {
    guard let relation = relations.elements.first(where: Self.hasType(type)) else { return }
    let name = PartPath.resolve(relation["Target"] ?? "", from: path)
    relations.children.removeAll { $0 == .element(relation) }
    remove(name)
    contentTypes.children.removeAll {
      if case .element(let type) = $0 { type["PartName"] == "/" + name } else { false }
    }
  }

  /// Takes a part out whose bytes are written anew.
  mutating func remove(_ name: String) {
    parts[name] = nil
    order.removeAll { $0 == name }
  }

  /// Adds copies of a sheet behind it, with its own relations and what these lead to.
  ///
  /// - Throws: `TemplateError.unclonablePart`.
  mutating func clone(sheetAt index: Int, count: Int) throws {
    let original = sheets[index]
    for number in 0..<count {
      var copy = original
      copy.path = newName(like: original.path)
      copy.relation = newRelation()
      try copyRelations(of: original, to: copy)
      addContentType(of: copy.path, like: original.path)
      guard var relation = relations.elements.first(where: { $0["Id"] == original.relation }) else {
        throw TemplateError.missingPart(original.path)
      }
      relation["Id"] = copy.relation
      relation["Target"] = "/" + copy.path
      relations.children.append(.element(relation))
      sheets.insert(copy, at: index + 1 + number)
    }
  }

  /// Names the sheets.
  mutating func rename(_ names: [String]) {
    for (index, name) in names.enumerated() { sheets[index].name = name }
  }

  private func sheet(_ element: XMLElement) throws -> Sheet {
    guard let name = element["name"],
      let id = element.attributes.first(where: { $0.name.hasSuffix(":id") })?.value,
      let target = relations.elements.first(where: { $0["Id"] == id })?["Target"]
    else { throw TemplateError.malformedPart(path) }
    return Sheet(
      name: name, path: PartPath.resolve(target, from: path), relation: id,
      attributes: element.attributes)
  }

  private mutating func copyRelations(of original: Sheet, to copy: Sheet) throws {
    let source = PartPath.relations(of: original.path)
    guard parts[source] != nil else { return }
    var relations = try document(source)
    for index in relations.children.indices {
      guard case .element(var relation) = relations.children[index],
        relation["TargetMode"] != "External"
      else { continue }
      guard Self.hasType("drawing")(relation) || Self.hasType("printerSettings")(relation) else {
        throw TemplateError.unclonablePart(relation["Target"] ?? "", sheet: original.name)
      }
      let target = PartPath.resolve(relation["Target"] ?? "", from: original.path)
      relation["Target"] = "/" + copyPart(target)
      relations.children[index] = .element(relation)
    }
    addPart(PartPath.relations(of: copy.path), relations.document)
  }

  /// Copies a part of a sheet; what that one refers to is shared.
  private mutating func copyPart(_ name: String) -> String {
    let copy = newName(like: name)
    if let bytes = parts[name] { addPart(copy, bytes) }
    if let bytes = parts[PartPath.relations(of: name)] {
      addPart(PartPath.relations(of: copy), bytes)
    }
    addContentType(of: copy, like: name)
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

  private static func hasType(_ type: String) -> (XMLElement) -> Bool {
    { $0["Type"]?.hasSuffix("/" + type) ?? false }
  }

  private static func document(_ name: String, in parts: [String: [UInt8]]) throws -> XMLElement {
    guard let bytes = parts[name] else { throw TemplateError.missingPart(name) }
    guard let root = XMLElement(parsing: bytes) else { throw TemplateError.malformedPart(name) }
    return root
  }
}
