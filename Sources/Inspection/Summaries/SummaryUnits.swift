/// Which unit each row is about (汇总单位): a path through the levels, the upper one first.
struct SummaryUnits {
  private let table: SummaryTable
  private let base: [String]

  /// Prepares for a table.
  ///
  /// A table of one unit stands in the folder of the unit above. One of several is that unit's own:
  /// the office that reports it becomes a level of its own.
  init(_ table: SummaryTable) {
    self.table = table
    let units = Set(table.dataRows.map { table.unit(of: $0).unitKey })
    base = units.count > 1 ? Self.adding(Self.office(of: table), to: table.folders) : table.folders
  }

  /// The path of a row's unit.
  func path(of row: SummaryRow) -> [String] {
    let unit = table.unit(of: row)
    return Self.adding(unit.isEmpty ? Self.office(of: table) : unit, to: base)
  }

  /// The office that reports a table: as the table says, else by its file's name without the words
  /// that name the form.
  static func office(of table: SummaryTable) -> String {
    if !table.preamble.office.isEmpty { return table.preamble.office }
    var stem = SummaryFolder.stem(of: table.file)
    for words in formWords { stem = stem.replacing(words, with: "") }
    stem.replace(/20[0-9]{2}(?:年度?)?/, with: "")
    let rest = stem.drop { marks.contains($0) }
    return String(rest.reversed().drop { marks.contains($0) }.reversed())
  }

  private static let formWords = [
    "“双随机、一公开”", "双随机一公开", "抽查情况汇总表", "抽查工作统计表", "汇总表", "统计表",
  ]
  private static let marks: Set<Character> = ["-", "_", "—", " ", "－", "（", "）", "(", ")"]

  /// A folder of the unit's own name is the unit itself.
  private static func adding(_ name: String, to folders: [String]) -> [String] {
    name.isEmpty || folders.last?.unitKey == name.unitKey ? folders : folders + [name]
  }
}

extension String {
  /// The form in which units' names are compared.
  var unitKey: String { headingKey }
}
