internal import Sampling

/// What keeps objects out of a task besides their registration status (剔除规则), as it is frozen:
/// the planner decides by it, and so does the verifier.
struct ExclusionRules: Sendable {
  /// How often an object may be drawn in a year (年度抽查上限).
  var cap = TaskPlan.yearlyCap
  /// The limits of the objects that may be drawn more often (重点对象年度上限).
  var raisedCaps: [CanonicalID: Int] = [:]
  /// Which earlier draws keep an object out.
  var frequencies: [FrequencyRule] = []
  /// The objects on the office's list, each with its reason and who approved it (不抽名单).
  var listed: [CanonicalID: String] = [:]

  /// The first reason that keeps an object out of a task; nil where it may be drawn.
  func exclusion(
    of id: CanonicalID, from task: DrawOccasion, after earlier: EarlierDraws
  ) -> Exclusion? {
    let cap = raisedCaps[id] ?? cap
    if earlier.used[id, default: 0] >= cap {
      let draws = earlier.draws(of: id).filter { $0.date.year == task.date.year }
      return .cap(cap, draws: draws)
    }
    return interval(among: earlier.draws(of: id), to: task) ?? listed[id].map { .list(reason: $0) }
  }

  /// Whether some rule asks for which items an object was drawn.
  var goByItems: Bool {
    frequencies.contains { if case .item = $0 { true } else { false } }
  }

  private func interval(among draws: [DrawOccasion], to task: DrawOccasion) -> Exclusion? {
    guard !draws.isEmpty else { return nil }
    let broken = frequencies.map { ($0, $0.obstacles(among: draws, to: task)) }
      .filter { !$0.1.isEmpty }
    let obstacles = Set(broken.flatMap(\.1))
    return broken.isEmpty
      ? nil : .interval(broken.map(\.0), draws: draws.filter(obstacles.contains))
  }
}

/// The rules as rows of `codes.csv`: a rule a row, what concerns single objects by their ids.
///
/// ```
/// rule,cap,3                     a yearly limit other than two
/// rule,item,1/24m 公示信息检查      a frequency: see `FrequencyRule`
/// cap,91640221MA0000015P,4       the limit of an object that may be drawn more often
/// list,91640221MA0000015P,涉密单位（批准人：张三）
/// ```
extension ExclusionRules {
  /// The rows.
  var codes: [CodeRow] {
    let limit = CodeRow(kind: FrequencyRule.kind, code: Self.capCode, label: String(cap))
    return (cap == TaskPlan.yearlyCap ? [] : [limit]) + frequencies.map(\.frozen)
      + raisedCaps.map { CodeRow(kind: Self.capCode, code: $0.text, label: String($1)) }
      + listed.map { CodeRow(kind: Self.listKind, code: $0.text, label: $1) }
  }

  /// Reads the rows among those of `codes.csv`.
  /// - Returns: The rules, and the codes of rows that say nothing.
  static func reading(_ codes: [CodeRow]) -> (rules: ExclusionRules, unknown: [String]) {
    var rules = ExclusionRules()
    let unknown = codes.filter { ruleKinds.contains($0.kind) && !rules.read($0) }
    return (rules, unknown.map(\.code))
  }

  private mutating func read(_ row: CodeRow) -> Bool {
    let number = CodeRow.count(row.label).flatMap { $0 > 0 ? $0 : nil }
    switch (row.kind, CanonicalID(canonical: row.code), number) {
    case (Self.capCode, let id?, let number?): raisedCaps[id] = number
    case (Self.listKind, let id?, _) where !row.label.isEmpty: listed[id] = row.label
    case (FrequencyRule.kind, _, let number?) where row.code == Self.capCode: cap = number
    case (FrequencyRule.kind, _, _):
      guard let rule = FrequencyRule(row) else { return false }
      frequencies.append(rule)
    default: return false
    }
    return true
  }

  private static let capCode = "cap"
  private static let listKind = "list"
  private static let ruleKinds: Set<String> = [FrequencyRule.kind, capCode, listKind]
}
