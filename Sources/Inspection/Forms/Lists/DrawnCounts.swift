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

  private struct Cell: Hashable {
    let unit: Code
    let stratum: Code
  }

  private struct Counts {
    var frame = 0
    var eligible = 0
    var drawn: [String: Int] = [:]
    var drawnCount: Int { drawn.values.reduce(0, +) }
  }

  private var cells: [Cell: Counts] = [:]
  private let risks: [String]
  private let labels: [String: [String: String]]

  /// Counts the objects of a draw that stands and is complete.
  ///
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt, _ record: DrawRecord) throws {
    let risk = Dictionary(
      zip(attempt.checks, record.entities).map { ($0.id, Self.riskWords($1)) },
      uniquingKeysWith: { first, _ in first })
    risks = Set(risk.values).sorted()
    let codes: [CodeRow] = try FrozenFiles.rows(of: attempt.commit)
    labels = Dictionary(grouping: codes, by: \.kind)
      .mapValues { Dictionary($0.map { ($0.code, $0.label) }) { first, _ in first } }
    let frame: [RegistryRow] = try FrozenFiles.rows(of: attempt.commit)
    for row in frame + attempt.addedRows { count(row, drawnAs: risk[row.id]) }
  }

  private mutating func count(_ row: RegistryRow, drawnAs risk: String?) {
    let cell = Cell(unit: row.unit, stratum: row.stratum)
    cells[cell, default: Counts()].frame += 1
    if row.status == .eligible { cells[cell]?.eligible += 1 }
    if let risk { cells[cell]?.drawn[risk, default: 0] += 1 }
  }

  private static func riskWords(_ entity: DrawRecord.Fields) -> String {
    entity["信用风险等级"].isEmpty ? "未分类" : entity["信用风险等级"]
  }

  /// A row for each station and stratum, and the total.
  var table: FieldTable {
    let rows = cells.map { (names: [label("unit", $0.unit), label("stratum", $0.stratum)], $1) }
      .sorted { $0.names.lexicographicallyPrecedes($1.names) }
      .map { $0.names + numbers(of: [$0.1]) }
    return FieldTable(
      heading: ["管辖单位", "分层", "候选库数", "可抽数", "抽中数"] + risks.map { "其中\($0)" },
      rows: rows + [["合计", ""] + numbers(of: Array(cells.values))])
  }

  private func label(_ kind: String, _ code: Code) -> String {
    labels[kind]?[code.text] ?? code.text
  }

  private func numbers(of counts: [Counts]) -> [String] {
    let sums = [\Counts.frame, \.eligible, \.drawnCount].map { path in
      counts.reduce(0) { $0 + $1[keyPath: path] }
    }
    let byRisk = risks.map { risk in counts.reduce(0) { $0 + ($1.drawn[risk] ?? 0) } }
    return (sums + byRisk).map(String.init)
  }
}
