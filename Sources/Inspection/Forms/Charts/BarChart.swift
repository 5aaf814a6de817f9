/// Horizontal bars as SVG (条形图): a number for each label, or a part of a whole.
///
/// Everything is computed in integers and said in attributes alone, without style or script, so that
/// it may stand in a page whose policy allows neither. The numbers are printed beside their bars.
///
///     label, right-aligned │████████░░░░  12/43（27.90%）
struct BarChart {
  /// One bar.
  struct Bar: Equatable {
    /// What is counted.
    let label: String
    /// The number.
    let value: Int
    /// What it is a part of; nil for a number by itself.
    var whole: Int?
  }

  /// What the longest bar stands for.
  enum Scale {
    /// The greatest number of all: lengths can be compared (按数量).
    case count
    /// The whole of each bar: all are equally long, and filled by their share (按比例).
    case share
  }

  /// The title, which stands above the bars.
  let title: String
  /// The bars from above.
  let bars: [Bar]
  /// What lengths mean.
  var scale = Scale.count

  /// The picture, as an element for a page.
  var svg: String {
    var (top, drawn) = (Self.headHeight, [String]())
    for bar in bars {
      let lines = Self.lines(of: bar.label)
      drawn.append(element(of: bar, lines: lines, top: top))
      top += Self.height(lines.count)
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(top + 4)" width="100%" \
      role="img" font-family="sans-serif" font-size="14" fill="#1c2733">
      <title>\(title.visible.escapedHTML)</title>
      <desc>\(description.visible.escapedHTML)</desc>
      <text x="0" y="18" font-size="16" font-weight="bold">\(title.visible.escapedHTML)</text>
      \(drawn.joined(separator: "\n"))
      </svg>
      """
  }

  /// All numbers in words, for those who can't see the picture.
  private var description: String {
    bars.map { "\($0.label)：\(Self.words(of: $0))" }.joined(separator: "；")
  }

  private static let (width, labelEnd, barStart, barWidth) = (760, 284, 292, 320)
  private static let (headHeight, lineHeight, barHeight) = (34, 18, 16)
  /// Characters in a line of a label, halves of a square each.
  private static let lineLength = 40

  private static func height(_ lineCount: Int) -> Int { lineCount * lineHeight + 8 }

  private func element(of bar: Bar, lines: [String], top: Int) -> String {
    let middle = top + Self.height(lines.count) / 2
    let (part, whole) = (length(bar.value, of: bar), bar.whole.map { length($0, of: bar) })
    let label = lines.enumerated().map { index, line in
      let y = middle + 5 + Self.lineHeight * (2 * index - lines.count + 1) / 2
      return "<text x=\"\(Self.labelEnd)\" y=\"\(y)\" text-anchor=\"end\">"
        + "\(line.visible.escapedHTML)</text>"
    }
    let lengths = (whole.map { [($0, "#d5dde5")] } ?? []) + [(part, "#2f6fab")]
    let boxes = lengths.map { width, colour in
      "<rect x=\"\(Self.barStart)\" y=\"\(middle - Self.barHeight / 2)\" width=\"\(width)\" "
        + "height=\"\(Self.barHeight)\" fill=\"\(colour)\"/>"
    }
    let end = Self.barStart + max(part, whole ?? 0) + 6
    let number = "<text x=\"\(end)\" y=\"\(middle + 5)\">\(Self.words(of: bar))</text>"
    return (label + boxes + [number]).joined()
  }

  /// How long a number's bar is; a number above 0 is never invisible.
  private func length(_ value: Int, of bar: Bar) -> Int {
    let longest =
      switch scale {
      case .count: bars.map { max($0.value, $0.whole ?? 0) }.max() ?? 0
      case .share: max(bar.value, bar.whole ?? bar.value)
      }
    guard value > 0, longest > 0 else { return 0 }
    return max(1, Int(Int128(value) * Int128(Self.barWidth) / Int128(longest)))
  }

  private static func words(of bar: Bar) -> String {
    guard let whole = bar.whole else { return String(bar.value) }
    return "\(bar.value)/\(whole)（\(ExactText.percent(bar.value, of: whole))）"
  }

  /// A label in at most two lines that fit before the bars; what is longer ends with an ellipsis.
  private static func lines(of label: String) -> [String] {
    var lines = [""]
    var used = 0
    for character in label {
      let size = character.isASCII ? 1 : 2
      if used + size > lineLength {
        guard lines.count < 2 else { return [lines[0], lines[1].dropLast() + "…"] }
        lines.append("")
        used = 0
      }
      lines[lines.count - 1].append(character)
      used += size
    }
    return lines
  }
}
