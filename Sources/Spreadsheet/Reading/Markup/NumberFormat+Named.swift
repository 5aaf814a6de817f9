extension NumberFormat {
  /// A format by the name that SpreadsheetML 2003 and HTML use for some, else by its code.
  init(named name: ArraySlice<UInt8>) {
    switch String(decoding: name, as: UTF8.self) {
    case "Percent": self = .percent
    case "General Date", "Long Date", "Medium Date", "Short Date": self = .date
    case "Long Time", "Medium Time", "Short Time": self = .time
    case "General", "General Number", "Fixed", "Standard", "Scientific", "Currency",
      "Euro Currency", "Yes/No", "True/False", "On/Off":
      self = .general
    default: self.init(code: name)
    }
  }

  /// The format that the `mso-number-format` of a style sheet's declarations names; general where
  /// there is none.
  init(css style: ArraySlice<UInt8>) {
    let text = String(decoding: style, as: UTF8.self)
    guard let key = text.firstRange(of: "mso-number-format:") else {
      self = .general
      return
    }
    let value = text[key.upperBound...].drop { $0 == " " }
    let quote = value.first.flatMap { "\"'".contains($0) ? $0 : nil }
    let code =
      quote.map { quote in value.dropFirst().prefix { $0 != quote } }
      ?? value.prefix { $0 != ";" }
    self.init(named: Array(Self.unescaped(code).utf8)[...])
  }

  /// Resolves the escapes of CSS: `\0022` is a quote, `\@` an at sign.
  private static func unescaped(_ code: Substring) -> String {
    var output = ""
    var rest = code
    while let character = rest.popFirst() {
      guard character == "\\" else {
        output.append(character)
        continue
      }
      if let scalar = hexScalar(at: rest) {
        output.unicodeScalars.append(scalar)
        rest = rest.dropFirst(4)
      } else if let literal = rest.popFirst() {
        output.append(literal)
      }
    }
    return output
  }

  /// The character whose four hexadecimal digits a text begins with.
  private static func hexScalar(at text: Substring) -> Unicode.Scalar? {
    let digits = text.prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
