/// The events of one chunk of XML, held flat so that they cost no object each.
struct XMLEvents {
  /// A known attribute: its value is a range of `bytes`.
  struct Attribute {
    /// The name.
    let name: XMLName
    /// Where the value stands, entities resolved.
    let value: Range<Int>
  }

  private enum Event {
    case start(XMLName, attributes: Range<Int>)
    case text(Range<Int>)
    case end(XMLName)
    case comment(Range<Int>)
  }

  private var bytes: [UInt8] = []
  private var attributes: [Attribute] = []
  private var events: [Event] = []
  private var attributeStart = 0

  /// Adds an attribute of the element whose start is added next.
  mutating func addAttribute(_ name: XMLName, _ value: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    attributes.append(Attribute(name: name, value: start..<bytes.count))
  }

  /// Adds the start of an element, which takes the attributes added since the last one.
  mutating func addStart(_ name: XMLName) {
    events.append(.start(name, attributes: attributeStart..<attributes.count))
    attributeStart = attributes.count
  }

  /// Adds a piece of text.
  mutating func addText(_ text: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    events.append(.text(start..<bytes.count))
  }

  /// Adds the end of an element.
  mutating func addEnd(_ name: XMLName) { events.append(.end(name)) }

  /// Adds a comment.
  mutating func addComment(_ text: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    events.append(.comment(start..<bytes.count))
  }

  /// Hands all events to a consumer.
  func replay(to consumer: inout some XMLConsumer) throws(ReadError) {
    for event in events where !consumer.isFinished {
      switch event {
      case .start(let name, let range):
        try consumer.start(XMLTag(name: name, attributes: attributes[range], bytes: bytes))
      case .text(let range): try consumer.text(bytes[range])
      case .end(let name): try consumer.end(name)
      case .comment(let range): consumer.comment(bytes[range])
      }
    }
  }

  /// Removes all events; the buffers stay allocated.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    attributeStart = 0
  }
}
