/// A value of JSON whose keys keep their order (RFC 8259).
indirect enum JSONText {
  /// A text.
  case string(String)
  /// A whole number.
  case number(Int)
  /// `true` or `false`.
  case flag(Bool)
  /// No value.
  case null
  /// A list.
  case list([JSONText])
  /// Members in order.
  case object([(key: String, value: JSONText)])

  /// A text, or null.
  init(_ text: String?) { self = text.map(JSONText.string) ?? .null }

  /// A whole number, or null.
  init(_ number: Int?) { self = number.map(JSONText.number) ?? .null }

  /// The text, indented by two spaces a level; short lists and objects stay on lines of their own
  /// all the same, so that two reports can be compared line by line.
  func text(indent: String = "") -> String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let values):
      Self.block("[", values.map { $0.text(indent: indent + "  ") }, "]", indent)
    case .object(let members):
      Self.block(
        "{", members.map { "\(Self.quoted($0.key)): \($0.value.text(indent: indent + "  "))" }, "}",
        indent)
    }
  }

  private static func block(
    _ open: String, _ lines: [String], _ close: String, _ indent: String
  ) -> String {
    guard !lines.isEmpty else { return open + close }
    let inner = lines.map { "\(indent)  \($0)" }.joined(separator: ",\n")
    return "\(open)\n\(inner)\n\(indent)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}": quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
