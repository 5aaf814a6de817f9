/// A construct that the byte scanner leaves to libxml2, whether that accepts it or not.
struct NotPlain: Error {}

/// A start tag of plain XML: unprefixed short names, quoted values without references.
struct PlainTag {
  /// The longest tag; libxml2 may refuse longer ones.
  private static let maximumLength = 1 << 16
  /// How many attributes are compared with each other.
  private static let maximumAttributeCount = 16

  /// The element's name.
  private(set) var name = PlainName()
  /// Whether the element ends with this tag.
  private(set) var isEmpty = false
  private var attributes: [(name: PlainName, value: Range<Int>)] = []

  /// Where the value of an attribute stands in the scanned bytes, or nil where it is missing.
  subscript(name: PlainName) -> Range<Int>? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// Reads the start tag at an index and moves behind it.
  ///
  /// - Throws: `NotPlain`.
  mutating func scan(_ bytes: Span<UInt8>, at index: inout Int) throws(NotPlain) {
    let start = index
    attributes.removeAll(keepingCapacity: true)
    guard bytes.byte(at: index) == UInt8(ascii: "<") else { throw NotPlain() }
    index += 1
    name = try bytes.scanName(at: &index)
    while bytes.skipSpace(at: &index), bytes.isLetter(at: index) {
      try scanAttribute(bytes, at: &index)
    }
    isEmpty = bytes.byte(at: index) == UInt8(ascii: "/")
    if isEmpty { index += 1 }
    guard bytes.byte(at: index) == UInt8(ascii: ">"), index - start < Self.maximumLength else {
      throw NotPlain()
    }
    index += 1
  }

  private mutating func scanAttribute(
    _ bytes: Span<UInt8>, at index: inout Int
  ) throws(NotPlain) {
    let name = try bytes.scanName(at: &index)
    guard bytes.byte(at: index) == UInt8(ascii: "="), self[name] == nil, name != PlainName("xmlns"),
      attributes.count < Self.maximumAttributeCount
    else { throw NotPlain() }
    let quote = bytes.byte(at: index + 1)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw NotPlain() }
    index += 2
    let start = index
    while bytes.byte(at: index) != quote { try bytes.skipAttributeCharacter(at: &index) }
    attributes.append((name, start..<index))
    index += 1
  }
}
