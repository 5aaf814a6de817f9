/// Cuts a formula into its pieces; whatever it doesn't know stays text.
struct FormulaScanner {
  /// The names of the functions met, in capital letters.
  private(set) var functions: Set<String> = []
  private var rest: Substring
  private var found: [Formula.Piece] = []

  /// Starts at the beginning of a formula.
  init(_ text: String) { rest = text[...] }

  /// All the pieces.
  mutating func pieces() -> [Formula.Piece] {
    while let character = rest.first {
      switch character {
      case "\"": append(takeQuoted("\""))
      case "'": quotedSheet()
      case "[": bracket()
      case "#": errorValue()
      case _ where Self.isWord(character): word()
      default: append(String(rest.removeFirst()))
      }
    }
    return found
  }

  /// `'a sheet'!A1`; in brackets stands another workbook.
  private mutating func quotedSheet() {
    let name = takeQuoted("'")
    guard rest.first == "!" else { return append(name) }
    rest.removeFirst()
    guard !name.contains("[") else { return append(name + "!" + takeArea()) }
    let sheet = name.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
      .joined(separator: "'")
    found.append(.reference(sheet: sheet, written: name + "!", area: takeArea()))
  }

  /// A column of a table, or another workbook with what belongs to it.
  private mutating func bracket() {
    var depth = 0
    let inside = take { character in
      depth += character == "[" ? 1 : character == "]" ? -1 : 0
      return depth > 0
    }
    append(inside + (rest.isEmpty ? "" : String(rest.removeFirst())))
    append(take(while: Self.isWord))
    guard rest.first == "!" else { return }
    rest.removeFirst()
    append("!" + takeArea())
  }

  /// `#REF!`, `#N/A` and the like.
  private mutating func errorValue() {
    append(String(rest.removeFirst()) + take { $0.isASCII && ($0.isUppercase || $0 == "/") })
    append(take { "!?0".contains($0) })
  }

  private mutating func word() {
    let start = rest
    let word = take(while: Self.isWord)
    switch rest.first {
    case "!":
      rest.removeFirst()
      found.append(.reference(sheet: word, written: word + "!", area: takeArea()))
    case "(":
      functions.insert(word.uppercased())
      append(word)
    default:
      rest = start
      let area = takeArea()
      if AreaReference(area[...]) == nil {
        append(area)
      } else {
        found.append(.reference(sheet: nil, written: "", area: area))
      }
    }
  }

  /// A reference, or else one word.
  private mutating func takeArea() -> String {
    let first = take(while: Self.isWord)
    guard rest.first == ":" else { return first }
    let end = rest.dropFirst().prefix(while: Self.isWord)
    guard AreaReference("\(first):\(end)") != nil else { return first }
    rest = rest[end.endIndex...]
    return "\(first):\(end)"
  }

  /// A text in quotes, which are doubled inside.
  private mutating func takeQuoted(_ mark: Character) -> String {
    var text = ""
    repeat {
      text.append(rest.removeFirst())
      text += take { $0 != mark }
      if let end = rest.popFirst() { text.append(end) }
    } while rest.first == mark
    return text
  }

  private mutating func take(while isTaken: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: isTaken)
    rest = rest[taken.endIndex...]
    return String(taken)
  }

  private mutating func append(_ text: String) {
    guard case .text(let last)? = found.last else {
      return text.isEmpty ? () : found.append(.text(text))
    }
    found[found.endIndex - 1] = .text(last + text)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || !character.isASCII || "_.$\\?".contains(character)
  }
}
