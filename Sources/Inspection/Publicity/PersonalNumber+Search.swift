extension PersonalNumber {
  /// The first personal number in a text, also in full-width digits, with the country's 86 before it,
  /// behind letters (`tel13800000000`), or in groups (`138-0000-0000`); nil where there is none.
  ///
  /// Longer words of letters and digits, as digests and codes are, hold none.
  init?(in text: String) {
    let words = Word.words(of: text.narrowed)
    for start in words.indices {
      guard var number = words[start].number else { continue }
      var shortest = number.count
      if let found = Self(number, groupsOf: shortest) {
        self = found
        return
      }
      for word in words[(start + 1)...] {
        guard word.isJoined, word.isNumber, number.count + word.text.count <= 19 else { break }
        number += word.text
        shortest = min(shortest, word.text.count)
        if let found = Self(number, groupsOf: shortest) {
          self = found
          return
        }
      }
    }
    return nil
  }

  /// A mobile's number has no check digit: groups of one or two digits, as a day has them, are none.
  private init?(_ number: String, groupsOf shortest: Int) {
    let national = ["0086", "86"].first { number.hasPrefix($0) && number.count == $0.count + 11 }
    let found = Self(number) ?? national.flatMap { Self(String(number.dropFirst($0.count))) }
    guard let found, found != .mobile || shortest >= 3 else { return nil }
    self = found
  }
}

/// A run of ASCII letters and digits (连续的字母数字).
private struct Word {
  let text: String
  /// Whether one character that groups digits stands between it and the word before.
  let isJoined: Bool

  /// Digits alone, the last of which may be an `X`.
  var isNumber: Bool { Self.isNumber(text[...]) }

  /// The digits behind at most eight letters; nil for any other word.
  var number: String? {
    let digits = text.drop { $0.isLetter }
    let isShort = text.count - digits.count <= 8
    return isShort && Self.isNumber(digits) ? String(digits) : nil
  }

  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var (word, gap) = ("", "")
    for character in text + "\n" {
      if character.isASCII, character.isLetter || character.isNumber {
        word.append(character)
        continue
      }
      if !word.isEmpty {
        words.append(Word(text: word, isJoined: gap.count == 1 && separators.contains(gap)))
        (word, gap) = ("", "")
      }
      gap.append(character)
    }
    return words
  }

  private static let separators = " -‐‑–—.·_"

  private static func isNumber(_ text: Substring) -> Bool {
    guard let last = text.last else { return false }
    return text.dropLast().allSatisfy(\.isNumber) && (last.isNumber || last == "X" || last == "x")
  }
}
