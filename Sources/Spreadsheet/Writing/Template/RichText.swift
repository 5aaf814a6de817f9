/// A cell's text as runs of one format each (富文本).
struct RichText {
  /// A piece in one format.
  struct Run {
    /// The format `rPr`; nil for that of the cell.
    let format: XMLElement?
    /// The text and its placeholders.
    let segments: [Placeholder.Segment]
  }

  /// The runs; a single one without a format for a plain text.
  let runs: [Run]

  /// Reads a shared or inline string; a placeholder that editing has split over several runs is
  /// wholly in the first of them.
  ///
  /// - Throws: `Placeholder.Broken`.
  init(_ string: XMLElement) throws(Placeholder.Broken) {
    var rest = Self.pieces(of: string)[...]
    var runs: [Run] = []
    while let (format, start) = rest.popFirst() {
      var text = start
      while Placeholder.isOpen(text), let next = rest.popFirst() {
        let end = next.text.firstIndex(of: "}").map(next.text.index(after:)) ?? next.text.endIndex
        text += next.text[..<end]
        if end < next.text.endIndex {
          rest.insert((next.format, String(next.text[end...])), at: rest.startIndex)
        }
      }
      runs.append(Run(format: format, segments: try Placeholder.segments(of: text)))
    }
    self.runs = runs
  }

  /// The placeholders in order.
  var placeholders: [Placeholder] {
    runs.flatMap(\.segments).compactMap {
      if case .placeholder(let found) = $0 { found } else { nil }
    }
  }

  /// The text with placeholders left out.
  var literal: String {
    runs.flatMap(\.segments).map { if case .literal(let text) = $0 { text } else { "" } }.joined()
  }

  private static func pieces(of string: XMLElement) -> [(format: XMLElement?, text: String)] {
    let runs = string.elements.filter { $0.name == "r" }
    guard !runs.isEmpty else { return [(nil, string.text)] }
    return runs.map { ($0.first("rPr"), $0.first("t")?.text ?? "") }
  }
}
