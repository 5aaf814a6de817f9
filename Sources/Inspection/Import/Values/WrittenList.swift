/// Several values written in one cell (一格多值): 登记事项检查、公示信息检查；价格检查.
enum WrittenList {
  /// The values in order, trimmed and without repetitions; blank words are left out.
  ///
  /// Splits at `、，,；;/` and line breaks outside brackets. One of `names` that stands whole
  /// between two separators stays whole, as in 法定代表人、自然人股东身份真实性的检查.
  static func values(in text: String, keeping names: [String] = []) -> [String] {
    guard !text.isPlainHan else { return isBlank(text) ? [] : [text] }
    var values: [String] = []
    var rest = Substring(text.trimmingBlanks)
    while !rest.isEmpty {
      let value = name(from: names, opening: rest) ?? String(rest[..<end(of: rest)])
      rest = rest.dropFirst(value.count + 1).drop(while: \.isWhitespace)
      let trimmed = value.trimmingBlanks
      if !isBlank(trimmed) { values.append(trimmed) }
    }
    return withoutRepetitions(values)
  }

  private static func isBlank(_ text: String) -> Bool {
    BlankWords.contains(ArraySlice(text.utf8))
  }

  /// The first of equal values each, in order.
  static func withoutRepetitions(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  private static func name(from names: [String], opening rest: Substring) -> String? {
    names.filter { name in
      !name.isEmpty && rest.hasPrefix(name)
        && rest.dropFirst(name.count).first.map(isSeparator) ?? true
    }.max { $0.count < $1.count }
  }

  private static func end(of rest: Substring) -> Substring.Index {
    var depth = 0
    for index in rest.indices {
      switch rest[index] {
      case "（", "(", "《", "【", "[": depth += 1
      case "）", ")", "》", "】", "]": depth -= 1
      case let character where depth <= 0 && isSeparator(character): return index
      default: continue
      }
    }
    return rest.endIndex
  }

  private static func isSeparator(_ character: Character) -> Bool {
    "、，,；;/／".contains(character) || character.isNewline
  }
}
