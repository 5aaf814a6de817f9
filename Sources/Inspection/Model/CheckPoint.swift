/// One thing that an item's check looks at, and how (检查要点).
package struct CheckPoint: Hashable, Sendable {
  /// What is looked at (检查内容), in one line.
  package let content: String
  /// How that is done (操作方法与要领), in one line; empty where the checklist doesn't say.
  package let guidance: String

  /// Reads the two cells of a checklist's row, or what `contents` and `guidances` write.
  ///
  /// Numbered points and lines are told apart; `1. 甲；2. 乙` are two. Where the two cells have
  /// different numbers of them, nobody can say which belongs to which: then they are one point.
  package static func points(content: String, guidance: String) -> [CheckPoint] {
    let (contents, guidances) = (lines(of: content), lines(of: guidance))
    if guidances.isEmpty || contents.isEmpty {
      return (contents + guidances).map { CheckPoint(content: $0, guidance: "") }
    }
    guard contents.count == guidances.count else {
      return [
        CheckPoint(
          content: contents.joined(separator: " "), guidance: guidances.joined(separator: " "))
      ]
    }
    return zip(contents, guidances).map(CheckPoint.init)
  }

  private static func lines(of text: String) -> [String] {
    let isNumbered = text.trimmingBlanks.pointNumber.map { "1１①一".contains($0) } ?? false
    let apart =
      isNumbered
      ? text.replacing(/([。；;])\s*([0-9]{1,2}[.．、])(?![0-9])/) { "\($0.1)\n\($0.2)" } : text
    let lines = apart.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }
      .filter { !$0.isEmpty }
    guard isNumbered, lines.count > 1 else { return lines }
    return lines.reduce(into: []) { points, line in
      let continued = line.pointNumber == nil ? points.popLast() : nil
      points.append(continued.map { "\($0) \(line)" } ?? line.withoutPointNumber)
    }
  }
}

extension [CheckPoint] {
  /// What is looked at, a line for each point.
  package var contents: String { map(\.content).joined(separator: "\n") }

  /// How, a line for each point; empty where no point says.
  package var guidances: String {
    guard contains(where: { !$0.guidance.isEmpty }) else { return "" }
    return map { $0.guidance.isEmpty ? "—" : $0.guidance }.joined(separator: "\n")
  }
}

extension String {
  /// The number that opens a point: `1.`, `（1）`, `①`, `一、`; nil for a text without.
  fileprivate var pointNumber: Substring? { pointMark?.1 }

  fileprivate var withoutPointNumber: String {
    pointMark.map { String(self[$0.0.endIndex...]).trimmingBlanks } ?? self
  }

  private var pointMark: (Substring, Substring)? {
    guard let first, first.isNumber || "（(一二三四五六七八九十".contains(first) else { return nil }
    let digits = /[（(]?([0-9０-９]{1,2})[)）.．、](?![0-9０-９])/
    if let match = prefixMatch(of: digits) { return (match.output.0, match.output.1) }
    let words = /[（(]?([①-⑳]|[一二三四五六七八九十]{1,3}(?=[)）、]))[)）、]?/
    return prefixMatch(of: words).map { ($0.output.0, $0.output.1) }
  }
}
