internal import Sampling

/// How many objects each station has in each stratum, and how many of them were drawn, in all and by
/// risk class (抽中户数表).
///
/// The frozen registry tells of every object its station and its stratum, not its risk class: where the
/// risk class is to be compared with all objects, the task is drawn in strata of risk classes.
struct DrawnCounts {
  /// The name of its files, without the task.
  static let name = "抽中户数表"

  /// How many columns hold words; the others hold numbers.
  static let wordColumnCount = 2

  private var cells: [CountedRows.Cell: CountedRows.Counts] = [:]
  private let labels: [String: [String: String]]

  /// Counts the objects of a draw; those on the list needn't be known for it.
  ///
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(of attempt: Attempt) throws {
    let codes: [CodeRow] = try FrozenFiles.rows(of: attempt.commit)
    labels = Dictionary(grouping: codes, by: \.kind)
      .mapValues { Dictionary($0.map { ($0.code, $0.label) }) { first, _ in first } }
    let start = CountedRows(attempt.checks.lazy.map(\.id))
    let registries = [
      FrozenRegistry(of: attempt.commit), FrozenRegistry(attempt.addedRows),
    ]
    for part in try registries.flatMap({ try $0.gather(start) { try $0.add(&$1) } }) {
      cells.merge(part.cells) { $0 + $1 }
    }
  }

  /// A row for each station and stratum, and the total; the objects are those on the list of the draw.
  func table(of objects: DrawnObjects) -> FieldTable {
    let words = objects.indices.map { Self.riskWords(objects.text(at: $0, in: "信用风险等级")) }
    let risks = Set(words).sorted()
    let rows = cells.map { cell, counts in
      let drawn = Dictionary(grouping: counts.drawn) { words[$0] }
      return (
        names: [label("unit", cell.unit), label("stratum", cell.stratum)],
        numbers: [counts.frame, counts.eligible, counts.drawn.count]
          + risks.map { drawn[$0]?.count ?? 0 }
      )
    }.sorted { $0.names.lexicographicallyPrecedes($1.names) }
    let heading = ["管辖单位", "分层", "候选库数", "可抽数", "抽中数"] + risks.map { "其中\($0)" }
    let total = rows.reduce([Int](repeating: 0, count: heading.count - 2)) { total, row in
      zip(total, row.numbers).map(+)
    }
    return FieldTable(
      heading: heading,
      rows: (rows + [(["合计", ""], total)]).map { $0.names + $0.numbers.map(String.init) })
  }

  private static func riskWords(_ words: String) -> String { words.isEmpty ? "未分类" : words }

  private func label(_ kind: String, _ code: Code) -> String {
    labels[kind]?[code.text] ?? code.text
  }
}
