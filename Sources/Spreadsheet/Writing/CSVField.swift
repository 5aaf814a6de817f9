extension [UInt8] {
  /// Adds a text as one field of delimited text by RFC 4180, quoted only where it must be.
  package mutating func appendCSVField(
    _ text: ArraySlice<UInt8>, separator: UInt8 = UInt8(ascii: ",")
  ) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.contains {
      $0 == quote || $0 == separator || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return append(contentsOf: text) }
    append(quote)
    for byte in text {
      if byte == quote { append(quote) }
      append(byte)
    }
    append(quote)
  }
}
