/// A person's name as rosters write it (姓名): 张 三, 李四*.
struct WrittenName: Hashable {
  /// The name without the spaces typed to align it and without the mark of an assistant.
  let name: String
  /// Whether a `*` beside the name marks an assistant without a certificate (辅助人员).
  let isAssistant: Bool

  /// Reads a name: spaces between Han characters go, those of Latin script stay.
  init(_ text: String) {
    guard !text.isPlainHan else {
      (name, isAssistant) = (text, false)
      return
    }
    let unmarked = text.filter { $0 != "*" && $0 != "＊" }
    let isLatin = unmarked.contains { $0.isASCII && $0.isLetter }
    name = isLatin ? unmarked.trimmingBlanks : unmarked.filter { !$0.isWhitespace }
    isAssistant = unmarked != text
  }
}
