import Spreadsheet

/// What stands above a drawn list (名单表头以上): a title, and facts such as 任务期限.
struct Preamble {
  /// The first line that is no fact, such as 消防安全检查抽查名单; nil when there is none.
  private(set) var title: String?
  private var values: [Field: String] = [:]

  /// Reads the rows of a table above its headings.
  ///
  /// A fact is a label with its value in the same cell behind a colon, or in the next cell.
  init(_ table: Table, above heading: Int) {
    for row in table.rows where row.number < heading {
      let texts = row.cells.map { row.text(of: $0).trimmingBlanks }
      for (index, text) in texts.enumerated() {
        let parts = text.split(maxSplits: 1) { "：:".contains($0) }.map { String($0).trimmingBlanks }
        if parts.count == 2 {
          note(parts[0], parts[1])
        } else if index + 1 < texts.count {
          note(text, texts[index + 1])
        }
      }
      if texts.count == 1, title == nil, !texts[0].contains(where: { "：:".contains($0) }) {
        title = texts[0]
      }
    }
  }

  /// The value of a fact; nil when the rows don't tell.
  subscript(field: Field) -> String? { values[field] }

  /// The year that the title names, such as 2024年.
  var year: Int? { title.flatMap(Self.year) }

  /// The first year that a text names.
  static func year(in text: String) -> Int? {
    text.firstMatch(of: /(20\d\d)/).flatMap { Int($0.1) }
  }

  private mutating func note(_ label: String, _ value: String) {
    guard !value.isEmpty,
      case .whole(let field)? = AliasTable.embedded.match(label.headingKey, in: .drawnList)
    else { return }
    values[field] = values[field] ?? value
  }
}
