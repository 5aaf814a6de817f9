/// A start tag with its known attributes.
struct XMLTag {
  /// The element's name.
  let name: XMLName
  /// The values of the attributes, each as a range of `bytes`.
  let attributes: ArraySlice<XMLEvents.Attribute>
  /// The bytes in which the values stand.
  let bytes: [UInt8]

  /// The value of an attribute, or nil where it is missing.
  subscript(name: XMLName) -> ArraySlice<UInt8>? {
    attributes.first { $0.name == name }.map { bytes[$0.value] }
  }

  /// The value of an attribute as a string, or nil where it is missing.
  func string(_ name: XMLName) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a boolean attribute is true; a missing one is false.
  func flag(_ name: XMLName) -> Bool {
    self[name].map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
  }
}

/// What takes the events of one XML part, in document order.
protocol XMLConsumer {
  /// Whether it needs no more events.
  var isFinished: Bool { get }
  /// An element begins.
  mutating func start(_ tag: XMLTag) throws(ReadError)
  /// A piece of text; one text may come in several.
  mutating func text(_ bytes: ArraySlice<UInt8>) throws(ReadError)
  /// An element ends.
  mutating func end(_ name: XMLName) throws(ReadError)
  /// A comment; told of HTML alone, where programs keep what no browser shows.
  mutating func comment(_ bytes: ArraySlice<UInt8>)
}

extension XMLConsumer {
  /// Most parts are read to their end.
  var isFinished: Bool { false }
  /// Most parts carry their values in attributes.
  mutating func text(_ bytes: ArraySlice<UInt8>) {}
  /// Most parts carry their values in start tags.
  mutating func end(_ name: XMLName) {}
  /// Most comments are no part of a table.
  mutating func comment(_ bytes: ArraySlice<UInt8>) {}
}
