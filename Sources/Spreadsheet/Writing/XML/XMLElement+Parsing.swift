import CLibxml2

extension XMLElement {
  /// Parses a small document into memory with libxml2; nil when it isn't well-formed or brings a
  /// document type, which no workbook has and which entity attacks need.
  init?(parsing bytes: [UInt8]) {
    // The network stays closed, and entities are neither loaded nor replaced.
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    // The pointer is used by this call alone, with the array's count.
    let parsed = unsafe bytes.withUnsafeBytes {
      unsafe xmlReadMemory($0.baseAddress, Int32($0.count), nil, nil, options)
    }
    guard let document = unsafe parsed else { return nil }
    // Freed once, after the last use of its nodes.
    defer { unsafe xmlFreeDoc(document) }
    guard unsafe document.pointee.intSubset == nil, let root = unsafe xmlDocGetRootElement(document)
    else { return nil }
    self = unsafe Self(node: root)
  }

  /// Copies a node of a live document; strings of libxml2 end with a zero.
  private init(node: xmlNodePtr) {
    self.init(unsafe Self.name(node.pointee.name, prefix: node.pointee.ns))
    unsafe attributes = Self.declarations(node) + Self.attributes(node)
    unsafe children = Self.children(node)
  }

  private static func name(
    _ name: UnsafePointer<xmlChar>?, prefix space: UnsafeMutablePointer<xmlNs>?
  ) -> String {
    // A namespace of a live document stays as long as its node.
    let prefix = unsafe string(space?.pointee.prefix)
    return unsafe prefix.isEmpty ? string(name) : prefix + ":" + string(name)
  }

  private static func declarations(_ node: xmlNodePtr) -> [Attribute] {
    var found: [Attribute] = []
    var next = unsafe node.pointee.nsDef
    // The list ends with nil and lives as long as its node.
    while let space = unsafe next {
      let prefix = unsafe string(space.pointee.prefix)
      found.append(
        Attribute(
          name: prefix.isEmpty ? "xmlns" : "xmlns:" + prefix,
          value: unsafe string(space.pointee.href)))
      unsafe next = space.pointee.next
    }
    return found
  }

  private static func attributes(_ node: xmlNodePtr) -> [Attribute] {
    var found: [Attribute] = []
    var next = unsafe node.pointee.properties
    // The list ends with nil and lives as long as its node.
    while let attribute = unsafe next {
      found.append(
        Attribute(
          name: unsafe name(attribute.pointee.name, prefix: attribute.pointee.ns),
          value: unsafe texts(attribute.pointee.children)))
      unsafe next = attribute.pointee.next
    }
    return found
  }

  private static func children(_ node: xmlNodePtr) -> [Node] {
    var found: [Node] = []
    var next = unsafe node.pointee.children
    // The list ends with nil and lives as long as its node.
    while let child = unsafe next {
      switch unsafe child.pointee.type {
      case XML_ELEMENT_NODE: found.append(.element(unsafe Self(node: child)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        found.append(.text(unsafe string(child.pointee.content)))
      default: break
      }
      unsafe next = child.pointee.next
    }
    return found
  }

  private static func texts(_ first: xmlNodePtr?) -> String {
    var text = ""
    var next = unsafe first
    // The list ends with nil and lives as long as its attribute.
    while let node = unsafe next {
      text += unsafe string(node.pointee.content)
      unsafe next = node.pointee.next
    }
    return text
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    // libxml2 keeps its strings as UTF-8 that ends with a zero.
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
  }
}
