/// Which earlier draws of an object keep it out of a task (抽查频次规则).
package enum FrequencyRule: Hashable, Sendable {
  /// Draws for an item (按事项).
  case item(String, FrequencyLimit)
  /// Draws of tasks of a name (按任务).
  case task(String, FrequencyLimit)
  /// Every draw of the office (全局间隔).
  case office(FrequencyLimit)
  /// A draw of another instalment of the same task, by its name in commitments (同一任务的其他批次).
  case instalment(String)

  /// The draws that keep an object out of a task; empty where it may be drawn.
  ///
  /// A draw outside the ledger whose items nobody noted counts for the items of a task of the same
  /// name.
  func obstacles(among draws: [DrawOccasion], to task: DrawOccasion) -> [DrawOccasion] {
    let counted = draws.filter {
      concerns($0, task) && limit?.counts($0.date, on: task.date) ?? true
    }
    return counted.count < (limit?.times ?? 1) ? [] : counted
  }

  /// Whether a draw outside the ledger may still count on a later day.
  func reaches(_ past: CalendarDate, from day: CalendarDate) -> Bool {
    limit?.counts(past, on: day) ?? false
  }

  /// Whether the rule is about a task: its items, its name, or an instalment drawn before it.
  func isAbout(_ task: DrawOccasion, after earlier: EarlierDraws) -> Bool {
    switch self {
    case .item(let item, _): task.itemKeys?.contains(item.folded) ?? false
    case .task(let name, _): task.isNamed(name)
    case .office: true
    case .instalment(let code): earlier.codes.contains(code)
    }
  }

  private var limit: FrequencyLimit? {
    switch self {
    case .item(_, let limit), .task(_, let limit), .office(let limit): limit
    case .instalment: nil
    }
  }

  private func concerns(_ earlier: DrawOccasion, _ task: DrawOccasion) -> Bool {
    switch self {
    case .item(let item, _): earlier.itemKeys?.contains(item.folded) ?? earlier.isNamed(task.name)
    case .task(let name, _): earlier.isNamed(name)
    case .office: true
    case .instalment(let code): earlier.code == code
    }
  }
}

extension FrequencyRule {
  /// What `codes.csv` calls rules of this kind, and the rest of the rule: `1/24m 公示信息检查`.
  var frozen: CodeRow {
    switch self {
    case .item(let item, let limit): Self.row("item", "\(limit.text) \(item)")
    case .task(let name, let limit): Self.row("task", "\(limit.text) \(name)")
    case .office(let limit): Self.row("office", limit.text)
    case .instalment(let code): Self.row("instalment", code)
    }
  }

  /// Reads a frozen rule; nil for anything that `frozen` doesn't write.
  init?(_ row: CodeRow) {
    let parts = row.label.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let limit = parts.first.flatMap { FrequencyLimit(text: String($0)) }
    let words = parts.count == 2 ? String(parts[1]) : ""
    switch (row.code, limit) {
    case ("item", let limit?) where !words.isEmpty: self = .item(words, limit)
    case ("task", let limit?) where !words.isEmpty: self = .task(words, limit)
    case ("office", let limit?) where parts.count == 1: self = .office(limit)
    case ("instalment", _) where !row.label.isEmpty: self = .instalment(row.label)
    default: return nil
    }
  }

  /// The kind of the rows of `codes.csv` that hold rules.
  static let kind = "rule"

  private static func row(_ code: String, _ label: String) -> CodeRow {
    CodeRow(kind: kind, code: code, label: label)
  }
}
