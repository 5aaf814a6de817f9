internal import Sampling

/// Draws outside the ledger as they are frozen (冻结的既往抽查): a row of `history.csv`, and a row of
/// `codes.csv` for each item that somebody noted.
extension PastDraw {
  /// The row of `history.csv`.
  var frozen: HistoryRow { HistoryRow(id: entity, date: date, task: task) }

  /// The rows of `codes.csv`: `item,91640221MA0000015P 2021-03-19 甲任务,公示信息检查`.
  var itemCodes: [CodeRow] {
    items.map { CodeRow(kind: Self.itemKind, code: frozen.key, label: $0) }
  }

  /// The kind of the rows of `codes.csv` that hold the items of a draw outside the ledger.
  fileprivate static let itemKind = "item"
}

extension FrozenFiles {
  /// The draws outside the ledger.
  var pastDraws: [PastDraw] {
    let items = Dictionary(grouping: codes.filter { $0.kind == PastDraw.itemKind }, by: \.code)
    return history.map { row in
      PastDraw(
        entity: row.id, date: row.date, task: row.task,
        items: items[row.key]?.map(\.label) ?? [])
    }
  }
}

extension HistoryRow {
  /// What tells the draw apart from others.
  fileprivate var key: String { values.joined(separator: " ") }
}
