internal import Sampling

/// The text of a rule in a commitment, exactly one for each rule.
///
/// ```
/// rule   = share { "; " clause }
/// share  = term " of base; each stratum" [ " " ratio " ceil" ]      of each stratum's own base
///        | tier { ", " tier } " of base; each stratum" [ … ]        the same, by stratum
///        | term " of base; total; webster"                          of one base, spread by pool
///        | "total " term " of base; each stratum " ratio " ceil; webster"   with a floor
/// tier   = code " " term
/// term   = ( ratio | count ) " " ( "ceil" | "floor" | "half" )
/// clause = "part " count "/" count " less " count    of a total: an instalment, and what others drew
///        | "at least " count        from each stratum, as far as its pool goes
///        | "ceiling " ratio         of the whole base, rounded down; floors win over it
///        | "batches of " count      the drawing order is cut after so many
///        | count " batches"         the drawing order is cut into so many, as even as can be
/// ```
/// A ratio is a percentage of DRAW §4.1, a count has no leading zero; tiers are in the order of
/// their codes, clauses in the order given here. `5% ceil of base; each stratum` and
/// `A 1% ceil, D 100% ceil of base; each stratum; at least 1; ceiling 12%` are rules.
extension CommittedRule {
  /// Reads a rule; nil for another form.
  package init?(_ text: String) {
    var parts = text.split(separator: "; ", omittingEmptySubsequences: false).map(String.init)[...]
    guard let terms = parts.popFirst()?.without(suffix: " of base"), let spread = parts.popFirst()
    else { return nil }
    guard let (share, floor) = Self.share(terms, spread: spread, rest: &parts) else { return nil }
    self.init(share: share)
    self.floor = floor
    for clause in parts where !read(clause) { return nil }
    guard self.text == text else { return nil }
  }

  /// The text, such as `5% ceil of base; each stratum`.
  var text: String {
    let floor = floor.map { " \($0.text) ceil" }
    let parts =
      switch share {
      case .eachStratum(let rule): ["\(rule.text) of base", "each stratum" + (floor ?? "")]
      case .tiers(let rules): ["\(Self.tiers(rules)) of base", "each stratum" + (floor ?? "")]
      case .total(let rule):
        floor.map { ["total \(rule.text) of base", "each stratum" + $0, "webster"] }
          ?? ["\(rule.text) of base", "total", "webster"]
      }
    return (parts + clauses).joined(separator: "; ")
  }

  private var clauses: [String] {
    [
      part.map { "part \($0.instalment.text) less \($0.drawn)" },
      least > 0 ? "at least \(least)" : nil, ceiling.map { "ceiling \($0.text)" },
      batches.map(\.text),
    ].compactMap(\.self)
  }

  private mutating func read(_ clause: String) -> Bool {
    if case .total = share, let part = YearPart(clause) {
      self.part = part
    } else if let count = clause.without(prefix: "at least ").flatMap(RejectedRow.count) {
      least = count
    } else if let ratio = clause.without(prefix: "ceiling ").flatMap(Ratio.init(percent:)) {
      ceiling = ratio
    } else if let batches = Batches(clause) {
      self.batches = batches
    } else {
      return false
    }
    return true
  }

  private static func share(
    _ terms: String, spread: String, rest: inout ArraySlice<String>
  ) -> (Share, floor: Ratio?)? {
    if spread == "total" {
      guard rest.popFirst() == "webster" else { return nil }
      return QuotaRule(committed: terms).map { (.total($0), nil) }
    }
    guard let words = spread.without(prefix: "each stratum") else { return nil }
    let floor = words.without(prefix: " ")?.without(suffix: " ceil").flatMap(Ratio.init(percent:))
    guard words.isEmpty || floor != nil else { return nil }
    if let total = terms.without(prefix: "total ") {
      guard rest.popFirst() == "webster" else { return nil }
      return QuotaRule(committed: total).map { (.total($0), floor) }
    }
    return eachStratum(terms).map { ($0, floor) }
  }

  private static func eachStratum(_ terms: String) -> Share? {
    if let rule = QuotaRule(committed: terms) { return .eachStratum(rule) }
    var rules: [Code: QuotaRule] = [:]
    for tier in terms.split(separator: ", ", omittingEmptySubsequences: false) {
      let parts = tier.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let code = Code(parts[0]), let rule = QuotaRule(committed: parts[1])
      else { return nil }
      rules[code] = rule
    }
    return .tiers(rules)
  }

  private static func tiers(_ rules: [Code: QuotaRule]) -> String {
    rules.sorted { $0.key < $1.key }.map { "\($0) \($1.text)" }.joined(separator: ", ")
  }
}

extension QuotaRule {
  /// The rule as a commitment words it: `3.5% ceil`, `20 ceil`, `100% ceil`.
  fileprivate var text: String { "\(rule.amount.committedText) \(rounding.arithmetic.rawValue)" }

  /// Reads what `text` writes; nil for anything else.
  fileprivate init?(committed text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, let amount = RatioRule.Amount(committed: words[0]),
      let rounding = RoundingRule.allCases.first(where: { $0.arithmetic.rawValue == words[1] })
    else { return nil }
    self.init(RatioRule(amount: amount, sense: .exact), rounding: rounding)
  }
}

extension YearPart {
  /// Reads `part 2/4 less 42`; nil for anything else.
  fileprivate init?(_ clause: String) {
    let words = clause.without(prefix: "part ")?.split(separator: " less ").map(String.init) ?? []
    guard words.count == 2, let instalment = Instalment(words[0]),
      let drawn = RejectedRow.count(words[1])
    else { return nil }
    self.init(instalment: instalment, drawn: drawn)
  }
}

extension RatioRule.Amount {
  fileprivate var committedText: String {
    switch self {
    case .everyone: "100%"
    case .count(let number): String(number)
    case .share(let ratio): ratio.text
    }
  }

  fileprivate init?(committed text: String) {
    if let ratio = Ratio(percent: text) {
      self = .share(ratio)
    } else if let count = RejectedRow.count(text) {
      self = .count(count)
    } else {
      return nil
    }
  }
}

extension String {
  /// What follows a prefix; nil without it.
  fileprivate func without(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// What comes before a suffix; nil without it.
  fileprivate func without(suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }
}
