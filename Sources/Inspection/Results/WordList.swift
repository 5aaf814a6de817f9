/// A closed list of words that a record knows (选项), written in its own order and joined by `|`.
protocol WordList: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// Other words for its members.
  static var aliases: [String: Self] { get }
}

extension WordList {
  /// The member that words mean; nil for none.
  init?(written text: String) {
    let key = Self.key(text)
    let own = Self.allCases.first { Self.key($0.rawValue) == key }
    guard let found = own ?? Self.aliases[key] else { return nil }
    self = found
  }

  /// Reads what `text(of:)` writes; nil for anything else.
  static func members(in text: String) -> [Self]? {
    guard !text.isEmpty else { return [] }
    let members = text.split(separator: "|", omittingEmptySubsequences: false)
      .compactMap { Self(rawValue: String($0)) }
    return self.text(of: members) == text ? members : nil
  }

  /// Members in the order of the list, each once.
  static func text(of members: [Self]) -> String {
    allCases.filter { member in members.contains { $0.rawValue == member.rawValue } }
      .map(\.rawValue).joined(separator: "|")
  }

  /// Reads one or several members as people write them; nil where some words are of no member.
  static func text(written text: String) -> String? {
    text.words(by: Self.init(written:)).map(self.text(of:))
  }

  private static func key(_ text: String) -> String {
    text.folded.filter { !"、,()。.;:".contains($0) }
  }
}

extension String {
  /// What the words of a text mean, as a whole, or split at line breaks, `|`, `；` and `/`, or at
  /// commas as well, whichever is understood first; nil where some words are not.
  func words<Word>(by read: (String) -> Word?) -> [Word]? {
    for separators in ["", "|\n", "|\n\r\n；;/／", "|\n\r\n；;/／、，,"] {
      let parts = split { separators.contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
      let words = parts.compactMap { read(String($0)) }
      if !parts.isEmpty, words.count == parts.count { return words }
    }
    return nil
  }
}

extension CheckMethod: WordList {}
extension Disposal: WordList {}
extension SpecialCase: WordList {}
extension Signing: WordList {}
extension Secrecy: WordList {}
