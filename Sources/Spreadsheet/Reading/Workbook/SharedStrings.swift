/// The shared strings of a workbook, in one buffer: phonetic runs left out, rich text joined.
struct SharedStrings: XMLConsumer, Sendable {
  /// The strings one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each string ends; each begins where the one before it ends.
  private(set) var ends: [UInt32] = []
  private let limits: ReadLimits
  private var isInText = false
  private var isInPhonetic = false
  /// Whether `sst` is open.
  private(set) var isInList = false
  /// The tag that the byte scanner read last.
  private var tag = PlainTag()

  /// Makes an empty table with room for as many bytes as may come: doubling its room would hold
  /// them twice for a while.
  init(limits: ReadLimits, largestByteCount: Int = 0) {
    self.limits = limits
    bytes.reserveCapacity(min(largestByteCount, byteLimit))
  }

  /// What the limits allow, and what fits into `ends`.
  private var byteLimit: Int { min(limits.sharedStringBytes, Int(UInt32.max)) }

  /// Takes `si`, `t` and `rPh`.
  mutating func start(_ tag: XMLTag) {
    switch tag.name {
    case .sharedStrings: isInList = true
    case .text: isInText = !isInPhonetic
    case .phonetic: isInPhonetic = true
    default: break
    }
  }

  /// Takes the text of `t`.
  mutating func text(_ text: ArraySlice<UInt8>) throws(ReadError) {
    guard isInText else { return }
    bytes.append(contentsOf: text)
    try limits.check(.sharedStringBytes, bytes.count, within: byteLimit)
  }

  /// Ends a string.
  mutating func end(_ name: XMLName) throws(ReadError) {
    switch name {
    case .text: isInText = false
    case .phonetic: isInPhonetic = false
    case .sharedStrings: isInList = false
    case .sharedString: try endString()
    default: break
    }
  }

  private mutating func endString() throws(ReadError) {
    bytes.decodeEscapes(from: Int(ends.last ?? 0))
    try endDecodedString()
  }

  private mutating func endDecodedString() throws(ReadError) {
    let start = Int(ends.last ?? 0)
    try limits.checkCell(bytes[start...], row: nil)
    ends.append(UInt32(bytes.count))
    try limits.check(.sharedStrings, ends.count, within: limits.sharedStrings)
  }
}

/// Strings by the byte scanner.
extension SharedStrings: PlainListConsumer {
  /// The strings of `sst`.
  static var list: PlainList {
    PlainList(depth: 1, itemStart: "<si>", itemEnd: "</si>", end: "</sst>")
  }

  /// Takes whole strings.
  mutating func scan(_ strings: Span<UInt8>) throws -> Int {
    var index = 0
    while true {
      strings.skipSpace(at: &index)
      guard strings.has("<si", at: index) else { return index }
      let isUsual = takeUsualString(strings, at: &index)
      if !isUsual {
        try tag.scan(strings, at: &index)
        guard tag.name == .sharedString else { throw NotPlain() }
        try tag.scanString(strings, at: &index, endTag: "</si>", to: &bytes)
      }
      try limits.check(.sharedStringBytes, bytes.count, within: byteLimit)
      try isUsual ? endDecodedString() : endString()
    }
  }

  /// Takes a string that is a text as it stands, without escapes; nothing of any other.
  private mutating func takeUsualString(_ strings: Span<UInt8>, at index: inout Int) -> Bool {
    guard strings.has("<si><t>", at: index) else { return false }
    let end = strings.usualTextEnd(from: index + 7)
    guard strings.has("</t></si>", at: end) else { return false }
    bytes.append(strings.extracting(index + 7..<end))
    index = end + 9
    return true
  }
}
