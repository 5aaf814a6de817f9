/// A short name of an element or attribute, packed into one number: names compare in one step.
struct PlainName: Equatable {
  /// The letters, the last one lowest; 0 for no name.
  private(set) var packed: UInt128 = 0

  /// The longest name that fits.
  static let maximumLength = 16

  /// Makes no name.
  init() {}

  /// Makes a name from at most 16 bytes; the compiler turns it into a constant.
  init(_ text: StaticString) {
    // Sound: the index stays below the count of the literal, which lives for ever.
    for index in 0..<text.utf8CodeUnitCount { append(unsafe text.utf8Start[index]) }
  }

  /// Adds a letter.
  mutating func append(_ byte: UInt8) { packed = packed << 8 | UInt128(byte) }
}

extension PlainName {
  /// A row.
  static var row: Self { Self("row") }
  /// A cell.
  static var cell: Self { Self("c") }
  /// A cell's stored value.
  static var value: Self { Self("v") }
  /// A formula.
  static var formula: Self { Self("f") }
  /// A text within a cell.
  static var inlineString: Self { Self("is") }
  /// A shared string.
  static var sharedString: Self { Self("si") }
  /// The element `t` with a text, and the attribute `t` with the type of a cell.
  static var text: Self { Self("t") }
  /// The element `r` with a run of rich text, and the attribute `r` with an address.
  static var run: Self { Self("r") }
  /// The address of a row or cell.
  static var reference: Self { run }
  /// The properties of a run.
  static var runProperties: Self { Self("rPr") }
  /// A phonetic run, which is no part of the text.
  static var phonetic: Self { Self("rPh") }
  /// How phonetic runs are shown.
  static var phoneticProperties: Self { Self("phoneticPr") }
  /// The index of a cell's format.
  static var style: Self { Self("s") }
  /// Whether a row is hidden.
  static var hidden: Self { Self("hidden") }

  /// The declaration of a namespace.
  static var namespace: Self { Self("xmlns") }

  /// Whether it is the name of a property of a run, an element without content
  /// (ECMA-376 Part 1, 18.4.7).
  var isRunProperty: Bool {
    [
      "b", "i", "u", "sz", "color", "rFont", "family", "charset", "scheme", "vertAlign", "strike",
      "outline", "shadow", "condense", "extend",
    ].contains { Self($0) == self }
  }

  /// Whether it is an attribute whose prefix libxml2 may pass over, declared or not.
  var isHarmlessPrefixed: Bool { self == Self("xml:space") || self == Self("x14ac:dyDescent") }
}
