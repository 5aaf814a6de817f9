internal import Sampling

/// A pool of officers so small that its members can be foreseen (人员库预警), DRAW §3.6.
struct PoolAlarm: Hashable {
  /// What the pool is called, in words.
  let name: String
  /// How many officers are in it.
  let count: Int
  /// How many there were in the last commitment with such a pool; nil where there was none.
  let before: Int?

  /// The alarms of some pools, by the labels of the pools, after the commitments before.
  ///
  /// A pool alarms with fewer than 5 officers, and when more than 30 % of them have gone since the
  /// last commitment that had a pool of that label.
  static func all(of pools: [PoolRow], after commits: [LedgerEvent]) throws -> [Self] {
    var before: [String: Int] = [:]
    for commit in commits { before.merge(counts(of: try FrozenFiles.rows(of: commit))) { $1 } }
    return counts(of: pools).sorted { $0.key < $1.key }.compactMap { label, count in
      let alarm = Self(name: PoolLabel.words(label), count: count, before: before[label])
      return alarm.isSmall || alarm.hasShrunk ? alarm : nil
    }
  }

  /// Alarms in a few lines: a line for each pool that has shrunk, one for all that are small.
  static func lines(_ alarms: Set<Self>) -> [String] {
    let shrunk = alarms.filter(\.hasShrunk).map(\.words).sorted()
    let small = alarms.filter { !$0.hasShrunk }.sorted { ($0.count, $0.name) < ($1.count, $1.name) }
    guard !small.isEmpty else { return shrunk }
    let names = small.map { "\($0.name) \($0.count) 人" }.joined(separator: "、")
    return shrunk + ["\(small.count) 个人员库不足 \(least) 人：\(names)"]
  }

  /// The alarm in words.
  var words: String {
    let reasons = [
      isSmall ? "不足 \(Self.least) 人" : nil,
      hasShrunk ? "比上次承诺的 \(before ?? 0) 人减少 30% 以上" : nil,
    ]
    return "\(name)只有 \(count) 人，\(reasons.compactMap(\.self).joined(separator: "，"))"
  }

  private var isSmall: Bool { count < Self.least }
  private var hasShrunk: Bool { before.map { 10 * ($0 - count) > 3 * $0 } ?? false }

  private static let least = 5

  private static func counts(of pools: [PoolRow]) -> [String: Int] {
    pools.reduce(into: [:]) { counts, row in
      for label in row.label.split(separator: ";").map(String.init)
      where !PoolLabel.isExtra(label) && !PoolLabel.words(label).isEmpty {
        counts[label, default: 0] += 1
      }
    }
  }
}
