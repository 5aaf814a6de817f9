/// A person's name as rosters write it (姓名): 张 三, 李四*.
struct WrittenName: Hashable {
  /// The name without the spaces typed to align it and without the mark of an assistant.
  let name: String
  /// Whether a `*` after the name marks an assistant without a certificate (辅助人员).
  let isAssistant: Bool

  /// Reads a name: spaces between Han characters go, those of Latin script stay.
  init(_ text: String) {
    let text = text.trimmingBlanks
    let bare = text.narrowed.trimmingBlanks
    isAssistant = bare.hasSuffix("*")
    let unmarked = isAssistant ? bare.drop(suffix: "*").trimmingBlanks : text
    let isLatin = unmarked.contains { $0.isASCII && $0.isLetter }
    name = isLatin ? unmarked : unmarked.filter { !$0.isWhitespace }
  }
}

extension String {
  fileprivate func drop(suffix: Character) -> Substring {
    self[..<(lastIndex { $0 != suffix }.map(index(after:)) ?? startIndex)]
  }
}
