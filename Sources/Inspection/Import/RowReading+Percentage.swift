import Spreadsheet

extension RowReading {
  /// The text of a field, in which a percentage is always written with its sign.
  ///
  /// A cell shown as a percentage stores `0.05` and reads `5%`; so does a bare number below a
  /// heading with `%`, such as 抽查比例（%）.
  func percentage(_ field: Field) -> LocatedText {
    let written = located(field)
    guard let cell = cell(field) else { return written }
    if cell.kind == .percent, let text = Percentage.text(ofFraction: written.text) {
      return LocatedText(text, at: written.location)
    }
    guard table.headings[cell.column]?.contains("%") ?? false,
      written.text.wholeMatch(of: /[0-9]+(\.[0-9]+)?/) != nil
    else { return written }
    return LocatedText(written.text + "%", at: written.location)
  }
}
