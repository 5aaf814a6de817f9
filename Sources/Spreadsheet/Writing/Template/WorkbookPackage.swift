/// The parts of a workbook and how they refer to each other (工作簿).
///
///     [Content_Types].xml            the type of each part
///     _rels/.rels                    where the workbook is
///     xl/workbook.xml                sheets by relation id, defined names
///     xl/_rels/workbook.xml.rels     relation ids to sheets, styles, shared strings
///     xl/worksheets/sheet1.xml       and its _rels/sheet1.xml.rels
struct WorkbookPackage: Sendable {
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
  var parts: [String: [UInt8]]
  /// The names of these parts in the order of the template.
  var order: [String]
  /// The sheets in order.
  var sheets: [Sheet] = []
  /// The root of `workbook.xml`.
  var workbook: XMLElement
  /// The root of `workbook.xml.rels`.
  var relations: XMLElement
  /// The root of `[Content_Types].xml`.
  var contentTypes: XMLElement
  /// The part of the workbook, such as `xl/workbook.xml`.
  let path: String

  /// The part of the content types.
  static let contentTypesPath = "[Content_Types].xml"

  /// What the main namespace is in the strict form of the standard (ISO/IEC 29500-1), which few
  /// programs read and where values are written differently.
  private static let strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"

  /// Takes the parts of a template apart.
  ///
  /// - Throws: `TemplateError.missingPart`, `TemplateError.malformedPart`,
  ///   `TemplateError.strictWorkbook`.
  init(parts: [(name: String, bytes: [UInt8])]) throws {
    let named = Dictionary(parts.map { ($0.name, $0.bytes) }) { first, _ in first }
    let root = try Self.document("_rels/.rels", in: named)
    guard let target = root.elements.first(where: Self.hasType("officeDocument"))?["Target"] else {
      throw TemplateError.missingPart("officeDocument")
    }
    path = PartPath.resolve(target, from: "")
    workbook = try Self.document(path, in: named)
    guard workbook["xmlns"] != Self.strictNamespace else { throw TemplateError.strictWorkbook }
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

  /// The relations of a part to other parts of the package; none where it has no such file.
  ///
  /// - Throws: `TemplateError.malformedPart`.
  func innerRelations(of part: String) throws -> [(type: String, target: String)] {
    let path = PartPath.relations(of: part)
    guard parts[path] != nil else { return [] }
    return try document(path).elements.filter { $0["TargetMode"] != "External" }.map { relation in
      let type = relation["Type"]?.split(separator: "/").last.map(String.init)
      return (type ?? "", PartPath.resolve(relation["Target"] ?? "", from: part))
    }
  }

  /// A part that tells where cells are.
  struct MovingPart: Hashable {
    /// Its name.
    let name: String
    /// The relation that leads to it, such as `comments`.
    let relation: String
  }

  /// The parts of each sheet that move with its rows, and the charts in its drawings.
  ///
  /// - Throws: `TemplateError.malformedPart`.
  func movingParts() throws -> [[MovingPart]] {
    try sheets.map { try movingParts(of: $0.path) }
  }

  private func movingParts(of part: String) throws -> [MovingPart] {
    try innerRelations(of: part).flatMap { relation -> [MovingPart] in
      guard MovedPart.relations.contains(relation.type), parts[relation.target] != nil else {
        return []
      }
      let inner = relation.type == "drawing" ? try movingParts(of: relation.target) : []
      return [MovingPart(name: relation.target, relation: relation.type)] + inner
    }
  }

  /// Whether a relation is of a type.
  static func hasType(_ type: String) -> (XMLElement) -> Bool {
    { $0["Type"]?.hasSuffix("/" + type) ?? false }
  }

  private static func document(_ name: String, in parts: [String: [UInt8]]) throws -> XMLElement {
    guard let bytes = parts[name] else { throw TemplateError.missingPart(name) }
    guard let root = XMLElement(parsing: bytes) else { throw TemplateError.malformedPart(name) }
    return root.withoutOwnPrefix
  }
}
