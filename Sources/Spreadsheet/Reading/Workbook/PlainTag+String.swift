/// Texts as `is` and `si` hold them.
///
///     t  the text
///     r  a run of rich text
///       rPr  its properties, each an element without content
///       t
///     rPh/t  how characters are pronounced: no part of the text
///     phoneticPr
extension PlainTag {
  /// Adds the texts within the element whose start tag was read last, and moves behind it.
  ///
  /// - Throws: `NotPlain`.
  mutating func scanString(
    _ bytes: Span<UInt8>, at index: inout Int, endTag: StaticString, to output: inout [UInt8]
  ) throws(NotPlain) {
    guard !isEmpty else { return }
    while bytes.skipToStartTag(at: &index) {
      try scan(bytes, at: &index)
      switch name {
      case .text: try scanText(bytes, at: &index, to: &output)
      case .run: try scanRun(bytes, at: &index, to: &output)
      case .phonetic: try skipPhonetic(bytes, at: &index)
      case .phoneticProperties where isEmpty: break
      default: throw NotPlain()
      }
    }
    try bytes.skip(endTag, at: &index)
  }

  private func scanText(
    _ bytes: Span<UInt8>, at index: inout Int, to output: inout [UInt8]
  ) throws(NotPlain) {
    guard !isEmpty else { return }
    try bytes.appendText(at: &index, to: &output)
    try bytes.skip("</t>", at: &index)
  }

  private mutating func scanRun(
    _ bytes: Span<UInt8>, at index: inout Int, to output: inout [UInt8]
  ) throws(NotPlain) {
    guard !isEmpty else { return }
    while bytes.skipToStartTag(at: &index) {
      try scan(bytes, at: &index)
      switch name {
      case .text: try scanText(bytes, at: &index, to: &output)
      case .runProperties: try skipRunProperties(bytes, at: &index)
      default: throw NotPlain()
      }
    }
    try bytes.skip("</r>", at: &index)
  }

  private mutating func skipPhonetic(_ bytes: Span<UInt8>, at index: inout Int) throws(NotPlain) {
    guard !isEmpty else { return }
    var ignored: [UInt8] = []
    while bytes.skipToStartTag(at: &index) {
      try scan(bytes, at: &index)
      guard name == .text else { throw NotPlain() }
      try scanText(bytes, at: &index, to: &ignored)
    }
    try bytes.skip("</rPh>", at: &index)
  }

  private mutating func skipRunProperties(
    _ bytes: Span<UInt8>, at index: inout Int
  ) throws(NotPlain) {
    guard !isEmpty else { return }
    while bytes.skipToStartTag(at: &index) {
      try scan(bytes, at: &index)
      guard isEmpty, name.isRunProperty else { throw NotPlain() }
    }
    try bytes.skip("</rPr>", at: &index)
  }
}
