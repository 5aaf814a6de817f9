/// Plain XML in UTF-8, read byte by byte.
///
/// Each function moves an index over what it reads and throws `NotPlain` at anything that libxml2
/// might refuse or read otherwise: what it accepts, libxml2 accepts with the same outcome.
extension Span where Element == UInt8 {
  /// The byte at an index, 0 beyond the end: no XML has it, so no loop passes the end.
  func byte(at index: Int) -> UInt8 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    // Sound: the index was compared with the count just before; a second comparison costs a tenth.
    return unsafe self[unchecked: index]
  }

  /// Whether a letter from A to Z, a to z stands at an index.
  func isLetter(at index: Int) -> Bool { (byte(at: index) | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether these bytes are a text.
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && has(text, at: 0)
  }

  /// Moves over white space; returns whether there was any.
  @discardableResult
  func skipSpace(at index: inout Int) -> Bool {
    let start = index
    while true {
      switch byte(at: index) {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return index > start
      }
    }
  }

  /// Reads a name of ASCII letters and digits that begins with a small letter, as all names of
  /// worksheets do.
  func scanName(at index: inout Int) throws(NotPlain) -> PlainName {
    let start = index
    var name = PlainName()
    var isPrefixed = false
    while true {
      let byte = byte(at: index)
      let isColon = byte == UInt8(ascii: ":")
      guard isLetter(at: index) || byte &- UInt8(ascii: "0") < 10 || isColon else { break }
      isPrefixed = isPrefixed || isColon
      name.append(byte)
      index += 1
    }
    let isLowercase = index > start && byte(at: start) >= UInt8(ascii: "a")
    guard isLowercase, index - start <= PlainName.maximumLength,
      !isPrefixed || name.isHarmlessPrefixed
    else { throw NotPlain() }
    return name
  }

  /// Moves over white space; returns whether something other than an end tag follows.
  func skipToStartTag(at index: inout Int) -> Bool {
    skipSpace(at: &index)
    return !has("</", at: index)
  }

  /// Moves over a text that has to stand at an index.
  @inline(__always)
  func skip(_ text: StaticString, at index: inout Int) throws(NotPlain) {
    guard has(text, at: index) else { throw NotPlain() }
    index += text.utf8CodeUnitCount
  }

  /// Moves over one character of an attribute's value.
  func skipAttributeCharacter(at index: inout Int) throws(NotPlain) {
    let byte = byte(at: index)
    guard byte < 0x80 else { return try skipWideCharacter(at: &index) }
    guard byte >= 0x20, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else {
      throw NotPlain()
    }
    index += 1
  }

  /// Adds the text from an index up to the next tag, and moves there.
  func appendText(at index: inout Int, to output: inout [UInt8]) throws(NotPlain) {
    var start = index
    while true {
      index = usualTextEnd(from: index)
      let byte = byte(at: index)
      if byte >= 0x80 {
        try skipWideCharacter(at: &index)
      } else if byte == UInt8(ascii: "<") {
        return output.append(extracting(start..<index))
      } else if byte == UInt8(ascii: "&") {
        output.append(extracting(start..<index))
        if !appendUsualReferences(at: &index, to: &output) {
          output.append(try scanReference(at: &index))
        }
        start = index
      } else {
        // A carriage return would become a line feed; `]]` may begin a forbidden `]]>`.
        guard byte >= 0x20 || byte == 0x0A || byte == 0x09,
          byte != UInt8(ascii: "]") || self.byte(at: index + 1) != UInt8(ascii: "]")
        else { throw NotPlain() }
        index += 1
      }
    }
  }

  /// Moves over the text from an index up to the next tag.
  func skipText(at index: inout Int) throws(NotPlain) {
    var ignored: [UInt8] = []
    try appendText(at: &index, to: &ignored)
  }

  /// Moves over a character beyond ASCII (RFC 3629, section 4; XML 1.0, production 2).
  private func skipWideCharacter(at index: inout Int) throws(NotPlain) {
    let (lead, second, third) = (byte(at: index), byte(at: index + 1), byte(at: index + 2))
    let (length, seconds): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: throw NotPlain()
      }
    let isNonCharacter = lead == 0xEF && second == 0xBF && third >= 0xBE
    guard seconds.contains(second), length < 3 || third & 0xC0 == 0x80,
      length < 4 || byte(at: index + 3) & 0xC0 == 0x80, !isNonCharacter
    else { throw NotPlain() }
    index += length
  }
}
