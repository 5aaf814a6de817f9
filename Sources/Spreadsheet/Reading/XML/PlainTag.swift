/// A construct that the byte scanner leaves to libxml2, whether that accepts it or not.
struct NotPlain: Error {}

/// A start tag of plain XML: unprefixed short names, quoted values without references.
///
/// Values are ranges of the scanned bytes, nil where the attribute is missing.
struct PlainTag {
  /// The longest tag; libxml2 may refuse longer ones.
  private static let maximumLength = 1 << 16
  /// How many attributes are compared with each other.
  private static let maximumAttributeCount = 16

  /// The element's name.
  private(set) var name = PlainName()
  /// Whether the element ends with this tag.
  private(set) var isEmpty = false
  /// The address of a row or cell: `r`.
  private(set) var reference: Range<Int>?
  /// The type of a cell: `t`.
  private(set) var type: Range<Int>?
  /// The index of a cell's format: `s`.
  private(set) var style: Range<Int>?
  /// Whether a row is hidden.
  private(set) var hidden: Range<Int>?
  /// The names of attributes whose values don't matter.
  private var others: [PlainName] = []

  /// Reads the start tag at an index and moves behind it.
  ///
  /// - Throws: `NotPlain`.
  mutating func scan(_ bytes: Span<UInt8>, at index: inout Int) throws(NotPlain) {
    let start = index
    forgetAttributes()
    try bytes.skip("<", at: &index)
    name = try bytes.scanName(at: &index)
    // Most tags have no attributes.
    if bytes.byte(at: index) == UInt8(ascii: ">") {
      isEmpty = false
      index += 1
      return
    }
    while bytes.skipSpace(at: &index), bytes.isLetter(at: index) {
      try scanAttribute(bytes, at: &index)
    }
    isEmpty = bytes.byte(at: index) == UInt8(ascii: "/")
    if isEmpty { index += 1 }
    try bytes.skip(">", at: &index)
    guard index - start <= Self.maximumLength else { throw NotPlain() }
  }

  private mutating func forgetAttributes() {
    (reference, type, style, hidden) = (nil, nil, nil, nil)
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
  }

  private mutating func scanAttribute(
    _ bytes: Span<UInt8>, at index: inout Int
  ) throws(NotPlain) {
    let name = try bytes.scanName(at: &index)
    try bytes.skip("=", at: &index)
    let quote = bytes.byte(at: index)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw NotPlain() }
    index += 1
    let start = index
    while bytes.byte(at: index) != quote { try bytes.skipAttributeCharacter(at: &index) }
    try addAttribute(name, start..<index)
    index += 1
  }

  private mutating func addAttribute(_ name: PlainName, _ value: Range<Int>) throws(NotPlain) {
    switch name {
    case .reference where reference == nil: reference = value
    case .text where type == nil: type = value
    case .style where style == nil: style = value
    case .hidden where hidden == nil: hidden = value
    case .reference, .text, .style, .hidden, .namespace: throw NotPlain()
    default:
      guard !others.contains(name), others.count < Self.maximumAttributeCount else {
        throw NotPlain()
      }
      others.append(name)
    }
  }
}
