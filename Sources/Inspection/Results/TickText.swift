/// The ticks of a form's cell (勾选): `□实地检查　☑书面检查`.
///
/// A box that is ticked, or a tick in the place of the box or right behind it, ticks the words that
/// follow; a tick behind words ticks those.
struct TickText {
  /// Words with a box before them.
  struct Option: Hashable {
    /// The words, without white space and marks around them.
    let words: String
    /// Whether they are ticked.
    let isTicked: Bool
  }

  /// What can be told, in order.
  let options: [Option]
  /// Whether it can't be told what is ticked: a sign that is neither box nor tick stands in the
  /// place of a box, or a tick belongs to nobody.
  let isIllegible: Bool

  /// Reads a cell's text.
  init(_ text: String) {
    var parts: [(isTicked: Bool, words: String)] = []
    var (isIllegible, lead) = (false, "")
    var rest = text.narrowed[...]
    while let sign = rest.indices.first(where: { Self.isSign(at: $0, in: rest) }) {
      let words = String(rest[..<sign])
      if parts.isEmpty { lead = words } else { parts[parts.count - 1].words += words }
      let signs = rest[sign...].prefix { Self.signs.contains($0) }
      if signs.contains(where: Self.doubts.contains) || Self.isTornApart(signs) {
        isIllegible = true
      }
      parts.append((signs.contains(where: Self.ticks.contains), ""))
      rest = rest[signs.endIndex...]
    }
    if parts.isEmpty { lead = String(rest) } else { parts[parts.count - 1].words += rest }
    let options = parts.map { Option(words: $0.words.trimmed, isTicked: $0.isTicked) }
    (self.options, self.isIllegible) = Self.joined(lead.trimmed, options, isIllegible)
  }

  /// The words that are ticked.
  var ticked: [String] { options.filter(\.isTicked).map(\.words) }

  private static let boxes: Set<Character> = ["□", "☐", "◻", "▢", "○", "❑", "❏"]
  private static let ticks: Set<Character> = [
    "☑", "☒", "√", "✓", "✔", "■", "✅", "●", "🗹", "▣", "◉",
  ]
  private static let doubts: Set<Character> = ["×", "✗", "✘", "╳", "?", "�"]

  private static let signs = boxes.union(ticks).union(doubts)

  /// Whether a text has boxes or ticks at all.
  static func hasSigns(_ text: String) -> Bool {
    text.contains { boxes.contains($0) || ticks.contains($0) }
  }

  /// A doubtful sign counts only where a box may stand: at the start or behind a blank.
  private static func isSign(at index: Substring.Index, in text: Substring) -> Bool {
    guard doubts.contains(text[index]) else { return signs.contains(text[index]) }
    return index == text.startIndex || text[text.index(before: index)].isWhitespace
  }

  /// Several boxes or ticks in a row belong to different words: `√□` may tick either.
  private static func isTornApart(_ signs: Substring) -> Bool {
    signs.count > 1
      && !(signs.allSatisfy(ticks.contains) || signs.first.map(boxes.contains) == true)
      || signs.count(where: boxes.contains) > 1
  }

  /// Words that stand before their boxes, `是☑ 否□`, and ticks that stand behind the words of a box.
  private static func joined(
    _ lead: String, _ options: [Option], _ isIllegible: Bool
  ) -> ([Option], Bool) {
    if !lead.isEmpty, options.last?.words.isEmpty == true {
      let words = [lead] + options.dropLast().map(\.words)
      return (zip(words, options).map { Option(words: $0, isTicked: $1.isTicked) }, isIllegible)
    }
    var (joined, isIllegible) = ([Option](), isIllegible)
    for option in options {
      guard option.words.isEmpty else {
        joined.append(option)
        continue
      }
      guard option.isTicked else { continue }
      if let before = joined.popLast() {
        joined.append(Option(words: before.words, isTicked: true))
      } else {
        isIllegible = true
      }
    }
    return (joined, isIllegible)
  }
}

extension String {
  /// The words without white space and sentence marks around them.
  fileprivate var trimmed: String {
    let isOuter = { (character: Character) in
      character.isWhitespace || "；;。.：:_、，,【】[]()".contains(character)
    }
    var words = self[...].drop(while: isOuter)
    while let last = words.last, isOuter(last), !(last == ")" && words.contains("(")) {
      words = words.dropLast()
    }
    return String(words)
  }
}
