/// What a template's text asks for (占位符).
///
///     {字段}              a value
///     {.字段}             a column of the main list; its row is repeated
///     {清单.字段}          a column of a named list
///     {日期|yyyy年M月d日}   a date in that form
///     {结果|□合格}         the choice behind a box, which is ticked where the value names it
///     {{                  a brace
struct Placeholder: Hashable {
  /// The list's name, `""` for the main one; nil for a single value.
  let list: String?
  /// The name of the value or column.
  let name: String
  /// How the value is written.
  let form: Form

  /// How a value is written.
  enum Form: Hashable {
    /// As it is.
    case text
    /// As a date in that form.
    case date(String)
    /// As that choice behind a box.
    case tick(String)
  }

  /// A piece of a cell's text.
  enum Segment: Hashable {
    /// Text that is written as it stands.
    case literal(String)
    /// A value to be put in.
    case placeholder(Placeholder)
  }

  /// A `{` without a name and a `}`.
  struct Broken: Error {}

  /// Splits a cell's text.
  ///
  /// - Throws: `Broken`.
  static func segments(of text: String) throws(Broken) -> [Segment] {
    var segments: [Segment] = []
    var literal = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      literal += rest[..<brace]
      rest = rest[brace...].dropFirst()
      if rest.first == "{" {
        literal.append("{")
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: "}"), let placeholder = Self(rest[..<end]) else {
        throw Broken()
      }
      segments += [.literal(literal), .placeholder(placeholder)]
      literal = ""
      rest = rest[end...].dropFirst()
    }
    segments.append(.literal(literal + rest))
    return segments.filter { $0 != .literal("") }
  }

  /// Whether a text ends within a placeholder, or after a brace that another might double.
  static func isOpen(_ text: String) -> Bool {
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      rest = rest[brace...].dropFirst()
      if rest.first == "{" {
        rest = rest.dropFirst()
      } else if let end = rest.firstIndex(of: "}") {
        rest = rest[end...].dropFirst()
      } else {
        return true
      }
    }
    return false
  }

  private init?(_ text: Substring) {
    let parts = text.split(separator: "|", maxSplits: 1)
    guard let path = parts.first else { return nil }
    let dot = path.firstIndex(of: ".")
    list = dot.map { String(path[..<$0]) }
    name = String(dot.map { path[$0...].dropFirst() } ?? path)
    form = parts.count == 2 ? Form(parts[1]) : .text
    guard !name.isEmpty else { return nil }
  }
}

extension Placeholder.Form {
  fileprivate init(_ text: Substring) {
    self = text.first == TickBox.empty ? .tick(String(text.dropFirst())) : .date(String(text))
  }
}
