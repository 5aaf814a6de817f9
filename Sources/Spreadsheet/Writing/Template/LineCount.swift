/// How many lines a text takes in a cell that wraps (折行).
///
/// No program's fonts are at hand, so widths come from a table in hundredths of the font size:
/// everything outside ASCII is a full square, as in 宋体 and 仿宋; ASCII is a little wider than the
/// half square of those fonts, so that substitutes fit too. Chinese breaks anywhere except before
/// closing punctuation; a run of ASCII breaks only where it doesn't fit a line of its own.
struct LineCount {
  /// The width of a line in hundredths of the font size.
  let lineWidth: Int

  private static let closing = Set("，。、；：！？）》」』】”’…%".unicodeScalars)

  /// Counts the lines of a text; at least 1.
  func lines(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + lines(ofParagraph: $1) }
  }

  private func lines(ofParagraph text: Substring) -> Int {
    var count = 1
    var used = 0
    for unit in Self.units(of: text) {
      if used > 0 && used + unit > lineWidth {
        count += 1
        used = 0
      }
      count += (used + unit - 1) / max(lineWidth, 1)
      used = (used + unit - 1) % max(lineWidth, 1) + 1
    }
    return count
  }

  /// The widths of the pieces that stay together.
  private static func units(of text: Substring) -> [Int] {
    var units: [Int] = []
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isWord = scalar.isASCII && scalar != " "
      let joins = (isWord && isInWord) || closing.contains(scalar)
      if joins, let last = units.indices.last {
        units[last] += width(of: scalar)
      } else {
        units.append(width(of: scalar))
      }
      isInWord = isWord
    }
    return units
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    guard scalar.isASCII else { return 100 }
    return ("A"..."Z").contains(scalar) ? 72 : 58
  }
}
