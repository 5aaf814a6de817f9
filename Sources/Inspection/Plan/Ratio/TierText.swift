/// Reads cells that ask something else of each class of objects (分级比例), domain reference §3.3.
///
///     text = tier { separator tier }
///     tier = label { separator label } [ "各" ] [ sense ] amount
///
/// `A类1%、B类3%、C类10%、D类100%`, `高30%/中高10%/中2%/低1%`, `A、B、C、D各不低于3%`. What remains
/// (其他, 其余) is asked of all classes that aren't named. Whether a label is a class of the registry
/// shows where strata are made.
enum TierText {
  /// What a folded text in figures states; nil unless it names at least one class and every word of
  /// it is understood.
  static func statement(of text: String) -> RatioStatement? {
    var scanner = TextScanner(text)
    var statement = RatioStatement(nil)
    while !scanner.isAtEnd {
      guard let (labels, rule) = takeTier(from: &scanner) else { return nil }
      for label in labels {
        if others.contains(label), statement.rule == nil {
          statement.rule = rule
        } else if statement.tiers.contains(where: { $0.label == label }) {
          return nil
        } else {
          statement.tiers.append(RatioStatement.Tier(label: label, rule: rule))
        }
      }
      while scanner.take(anyOf: separators) {}
    }
    let isOne = statement.tiers.count == 1 && statement.rule == nil
    return statement.tiers.isEmpty || isOne ? nil : statement
  }

  private static func takeTier(
    from scanner: inout TextScanner
  ) -> (labels: [String], rule: RatioRule)? {
    var labels: [String] = []
    repeat {
      guard let label = takeLabel(from: &scanner) else { return nil }
      labels.append(label)
    } while scanner.take(anyOf: separators)
    while scanner.take(anyOf: fillers) {}
    let sense = scanner.takeSense()
    guard let (amount, ceiling) = scanner.takeRange() else { return nil }
    let suffix = sense == nil ? scanner.takeSense() : nil
    let isRange = ceiling != nil
    let meaning = sense ?? suffix ?? (isRange ? .floor : .exact)
    guard !isRange || meaning != .cap else { return nil }
    return (labels, RatioRule(amount: amount, sense: meaning, ceiling: ceiling))
  }

  /// The words before an amount or a separator, without what only leads on to the amount.
  private static func takeLabel(from scanner: inout TextScanner) -> String? {
    var label = ""
    while let next = scanner.rest.first, !next.isWholeNumber || !next.isASCII,
      !separators.contains(String(next))
    {
      var ahead = scanner
      if ahead.takeSense() != nil || ahead.take(anyOf: fillers) { break }
      label.append(next)
      scanner.drop(1)
    }
    label = label.uppercased()
    return label.isEmpty || label.count > longestLabel || levels.contains(label) ? nil : label
  }

  private static let longestLabel = 20
  /// Levels of offices and kinds of tasks: amounts for several of them aren't classes of objects.
  private static let levels: Set<String> = [
    "省级", "市级", "县级", "区级", "省", "市", "县", "区", "省局", "市局", "县局", "区局", "定向", "不定向",
  ]
  private static let others: Set<String> = ["其他", "其它", "其余", "其他企业", "其余企业", "其他对象", "其余对象"]
  private static let separators = ["、", ",", ";", "/", "。", "和", "及"]
  private static let fillers = ["各", "抽查比例", "抽取比例", "比例", "的", "为", "按", ":"]
}
