extension Exclusion {
  /// The rule that keeps the object out, in words.
  package var ruleWords: String {
    switch self {
    case .state: "登记状态不可抽取"
    case .cap(let limit, _): "同一年度内最多抽查 \(limit) 次"
    case .interval(let rules, _): rules.map(\.words).joined(separator: "；")
    case .list: "列入不抽名单"
    }
  }

  /// What shows that the rule applies: the draws with their events, or the words of a table.
  package var evidenceWords: String {
    switch self {
    case .state(let word): "登记状态为“\(word)”"
    case .cap(_, let draws): Self.words(of: draws)
    case .interval(_, let draws): Self.words(of: draws)
    case .list(let reason): reason
    }
  }

  private static func words(of draws: [DrawOccasion]) -> String {
    draws.map { draw in
      "\(draw.date.iso) \(draw.name.oneLine)（\(draw.event?.folder ?? "既往抽查记录")）"
    }.joined(separator: "；")
  }
}

extension FrequencyRule {
  /// The rule in words.
  package var words: String {
    switch self {
    case .item(let item, let limit): "抽查事项“\(item)”对同一对象\(limit.words)"
    case .task(let name, let limit): "抽查任务“\(name)”对同一对象\(limit.words)"
    case .office(let limit): "本单位对同一对象\(limit.words)"
    case .instalment(let code): "同一任务分批抽取，已在“\(code)”中抽取"
    }
  }
}

extension FrequencyLimit {
  /// The limit in words: 每2年最多抽查 1 次.
  package var words: String {
    let time =
      switch span {
      case .year: "同一年度内"
      case .months(let count) where count % 12 == 0: " \(count / 12) 年内"
      case .months(let count): " \(count) 个月内"
      case .days(let count): " \(count) 天内"
      }
    return "\(time)最多抽查 \(times) 次"
  }
}
