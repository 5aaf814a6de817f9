/// What a draw comes to as shares, beside the ratio that was ordered (实抽比例), DRAW §4.1.
///
/// 7 of a base of 200 is `3.5000%`: cut after four decimals, never rounded up, so that a share isn't
/// shown as reached where it isn't.
struct RealisedRatio {
  /// How many are drawn.
  let quota: Int

  /// The share of a number as text; a dash where the number is 0.
  func text(of count: Int) -> String {
    guard count > 0 else { return "—" }
    let parts = quota * 1_000_000 / count
    let digits = String(parts % 10_000)
    return "\(parts / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)%"
  }
}

extension TaskPlan {
  /// What is drawn as a share of the base, the pool and the objects that can be drawn.
  var realised: String {
    let ratio = RealisedRatio(quota: quota)
    let eligible = strata.reduce(0) { $0 + $1.eligibleCount }
    return "占抽查基数 \(ratio.text(of: baseCount))，占候选库 \(ratio.text(of: frame.count))，"
      + "占可抽数 \(ratio.text(of: eligible))（截至小数点后四位）"
  }
}
