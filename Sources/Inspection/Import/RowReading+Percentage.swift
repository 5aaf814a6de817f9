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
    let isBare = isBarePercentage(written.text, column: cell.column)
    return isBare ? LocatedText(written.text + "%", at: written.location) : written
  }

  /// A bare number below 1 under a heading with `%`: 0.05 may be meant as 0.05% or as 5%.
  func ambiguousPercentage(_ field: Field) -> String? {
    guard let cell = cell(field), cell.kind != .percent else { return nil }
    let text = text(field)
    guard isBarePercentage(text, column: cell.column) else { return nil }
    return text.wholeMatch(of: /0?\.0*[1-9][0-9]*/) != nil ? text : nil
  }

  private func isBarePercentage(_ text: String, column: Int) -> Bool {
    table.headings[column]?.contains("%") ?? false
      && text.wholeMatch(of: /[0-9]*(\.[0-9]+)?/) != nil
  }
}
