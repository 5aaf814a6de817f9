internal import Sampling

/// What a plan's cell 分层 says: columns, and how much of each stratum is drawn at least.
///
/// `信用风险等级、管辖单位`, `行业，每层至少1户`, `信用风险等级；各层不低于1%` are such cells.
struct StrataCell {
  /// The columns in words, verbatim; none for one stratum.
  private(set) var columns: [String] = []
  /// The share of each stratum that is drawn at least; nil for none.
  private(set) var floor: Ratio?
  /// How many are drawn from each stratum at least; nil for none.
  private(set) var least: Int?

  /// Reads the cell; a bound that isn't understood counts as a column, which is unknown.
  init(_ text: String) {
    for part in text.split(whereSeparator: { "、，,;；/+".contains($0) || $0.isNewline }) {
      guard let bound = Self.bound(String(part).folded) else {
        columns.append(String(part))
        continue
      }
      switch bound {
      case .share(let ratio): floor = ratio
      case .count(let count): least = count
      case .everyone: floor = Ratio(1, over: 1)
      }
    }
  }

  private static func bound(_ text: String) -> RatioRule.Amount? {
    guard let word = words.first(where: text.hasPrefix),
      let rule = RatioText.rule(of: String(text.dropFirst(word.count))), rule.sense == .floor
    else { return nil }
    return rule.amount
  }

  private static let words = ["每层", "各层", "每类", "各类", "每所", "各所"]
}
