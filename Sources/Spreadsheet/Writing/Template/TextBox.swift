/// The room that a cell of a template gives to its text (文本框).
struct TextBox {
  /// The cell's style.
  let style: CellStyles.Style
  /// The width over all merged columns, in hundredths of a point.
  let width: Int
  /// The heights of the other rows of a merged range, in hundredths of a point.
  let otherRows: Int

  /// Excel's largest row, in hundredths of a point.
  static let largestHeight = 409_00
  /// The free space above and below the text together.
  private static let padding = 2_50
  /// The distance of lines in hundredths of the font size: that of Noto Serif CJK, the tallest of
  /// the fonts that stand in for 宋体.
  private static let lineHeight = 145

  /// The distance of lines of the fonts that offices have, in hundredths of the font size.
  private static let usualLineHeight = 115

  /// The least height at which a text that is there already can be read, in hundredths of a point.
  func leastHeight(for text: String) -> Int {
    let count = style.wraps ? lineCount(of: text) : 1
    return count * style.fontSize * Self.usualLineHeight / 100 - otherRows
  }

  /// The height that the cell's first row needs for a text, in hundredths of a point.
  func height(for text: String) -> Int {
    guard style.wraps else { return 0 }
    return lineCount(of: text) * style.fontSize * Self.lineHeight / 100 + Self.padding - otherRows
  }

  private func lineCount(of text: String) -> Int {
    LineCount(lineWidth: max(width, 1) * 100 / style.fontSize).lines(of: text)
  }
}
