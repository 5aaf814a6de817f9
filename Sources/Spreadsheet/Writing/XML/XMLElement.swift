/// An element of a small XML document that is changed and written again.
///
/// Names keep their prefixes as written, and namespace declarations stand among the attributes.
struct XMLElement: Hashable, Sendable {
  /// What stands inside an element.
  enum Node: Hashable {
    /// An element.
    case element(XMLElement)
    /// A text, unescaped.
    case text(String)
  }

  /// A name and its value, unescaped.
  struct Attribute: Hashable {
    /// The name with its prefix.
    let name: String
    /// The value, unescaped.
    var value: String
  }

  /// The name with its prefix, as written.
  private(set) var name: String
  /// The attributes in order.
  var attributes: [Attribute]
  /// The contents in order, without comments.
  var children: [Node]

  /// Makes an element.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], children: [Node] = []) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.children = children
  }

  /// The value of an attribute; setting nil removes it.
  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let index = attributes.firstIndex { $0.name == attribute }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?): attributes.append(Attribute(name: attribute, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The elements inside, in order.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of that name.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// All the text inside, at any depth, without that of phonetic hints.
  var text: String {
    children.map {
      switch $0 {
      case .text(let text): text
      case .element(let element): element.name == "rPh" ? "" : element.text
      }
    }.joined()
  }

  /// Changes every element inside, at any depth, the outer ones first.
  mutating func forEachElement(_ change: (inout XMLElement) -> Void) {
    for index in children.indices {
      guard case .element(var element) = children[index] else { continue }
      change(&element)
      element.forEachElement(change)
      children[index] = .element(element)
    }
  }

  /// The same document with its root's namespace as the default one: some programs write
  /// `<x:worksheet>` for `<worksheet>`.
  var withoutOwnPrefix: XMLElement {
    let parts = name.split(separator: ":")
    guard parts.count == 2, self["xmlns"] == nil, let space = self["xmlns:\(parts[0])"] else {
      return self
    }
    let prefix = parts[0] + ":"
    let drop: (inout XMLElement) -> Void = { element in
      if element.name.hasPrefix(prefix) { element.name.removeFirst(prefix.count) }
    }
    var plain = self
    drop(&plain)
    plain.forEachElement(drop)
    plain["xmlns:\(parts[0])"] = nil
    plain["xmlns"] = space
    return plain
  }

  /// Replaces the elements inside of that name, all at the place of the first one.
  mutating func replace(_ name: String, with elements: [XMLElement]) {
    let isOld: (Node) -> Bool = { node in
      if case .element(let old) = node { old.name == name } else { false }
    }
    let place = children.firstIndex(where: isOld) ?? children.endIndex
    children.removeAll(where: isOld)
    children.insert(contentsOf: elements.map(Node.element), at: place)
  }

  /// Appends the start tag, without its `/` even when there is nothing inside.
  func appendStart(to bytes: inout [UInt8], isEmpty: Bool = false) {
    bytes.append(contentsOf: "<\(name)".utf8)
    for attribute in attributes {
      bytes.append(contentsOf: " \(attribute.name)=\"".utf8)
      XMLText.append(attribute.value.utf8, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: (isEmpty ? "/>" : ">").utf8)
  }

  /// Appends the element with everything inside.
  func append(to bytes: inout [UInt8]) {
    appendStart(to: &bytes, isEmpty: children.isEmpty)
    guard !children.isEmpty else { return }
    for child in children {
      switch child {
      case .element(let element): element.append(to: &bytes)
      case .text(let text): XMLText.append(text.utf8, to: &bytes)
      }
    }
    bytes.append(contentsOf: "</\(name)>".utf8)
  }

  /// A whole document of this element.
  var document: [UInt8] {
    var bytes = Array(Self.declaration.utf8)
    append(to: &bytes)
    return bytes
  }

  /// The line that opens every document.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
