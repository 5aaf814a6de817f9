internal import Sampling

/// Reads the words of a ratio cell; every word must be understood, or the cell is unresolved.
///
/// The grammar stands in docs/ratio.md. `按去年末企业实有总数3.5%比例进行抽取` (seed 003),
/// `抽查比例不低于监管对象的5%` (seed 000) and `≥20%;1次/年` are such texts; `根据实际情况确定` is not.
struct RatioText {
  private var scanner: TextScanner
  private var amount: RatioRule.Amount?
  private var ceiling: RatioRule.Amount?
  private var stated: Int?
  private var sense: RatioRule.Sense?
  private var base: BaseName?
  private var found = RatioStatement(nil)

  private init(_ text: String) { scanner = TextScanner(text) }

  /// What a text states, or nil when any word of it is not understood.
  static func statement(of text: String) -> RatioStatement? {
    let folded = text.folded
    guard folded.utf8.count <= longest else { return nil }
    let text = arabic(folded)
    return Instalments.statement(of: text) ?? plain(text) ?? TierText.statement(of: text)
  }

  /// What a text asks of all objects alike; nil where classes or several tasks share it.
  static func rule(of text: String) -> RatioRule? {
    statement(of: text).flatMap { $0.tiers.isEmpty && !$0.isShared ? $0.rule : nil }
  }

  /// A text about all objects alike, already folded and in figures.
  private static func plain(_ text: String) -> RatioStatement? {
    var reader = RatioText(text)
    while !reader.scanner.isAtEnd {
      guard reader.readWord() else { return nil }
    }
    return reader.statement
  }

  /// Longer texts are no ratios; in bytes of a folded cell.
  ///
  /// Matching the figures of a text takes time with the square of its length.
  private static let longest = 600

  private var statement: RatioStatement? {
    // Both ends of a range leave nothing for 不超过 to mean.
    guard let amount, ceiling == nil || sense != .cap else { return nil }
    let isFloor = found.remarks.contains(.damaged) || ceiling != nil
    var statement = found
    statement.rule = RatioRule(
      amount: amount, sense: sense ?? (isFloor ? .floor : .exact), ceiling: ceiling,
      stated: stated, base: base)
    return statement
  }

  private mutating func readWord() -> Bool {
    readFrequency() || readStatedBase() || readBase() || readRemark() || readSense()
      || readStated() || readAmount() || scanner.take(anyOf: Self.fillers)
  }

  private mutating func readFrequency() -> Bool {
    guard found.frequency == nil, let (frequency, length) = FrequencyText.prefix(of: scanner.rest)
    else { return false }
    found.frequency = frequency
    scanner.drop(length)
    return true
  }

  /// 基数:7.
  private mutating func readStatedBase() -> Bool {
    guard found.statedBase == nil,
      ["基数", "抽查基数"].contains(where: scanner.rest.hasPrefix),
      let match = scanner.rest.prefixMatch(of: /(?:抽查)?基数:?([0-9]{1,9})(?:户|家|个)?/),
      let count = Int(match.1), count > 0
    else { return false }
    found.statedBase = count
    scanner.drop(match.0.count)
    return true
  }

  private mutating func readBase() -> Bool {
    guard base == nil else { return false }
    for name in BaseName.allCases where scanner.take(anyOf: name.words) {
      base = name
      return true
    }
    return false
  }

  private mutating func readSense() -> Bool {
    guard sense == nil, let meaning = scanner.takeSense() else { return false }
    sense = meaning
    return true
  }

  private mutating func readRemark() -> Bool {
    if scanner.take(anyOf: ["原则上", "一般", "根据实际需要"]) {
      found.remarks.insert(.soft)
    } else if scanner.take(anyOf: ["大约", "约", "左右"]) {
      found.remarks.insert(.approximate)
    } else if scanner.take(anyOf: ["之和", "合计"]) {
      found.isShared = true
    } else if scanner.take(anyOf: ["/年度", "/年", "全年累计", "全年总体", "全年", "每年度", "每年", "本年度", "年度"]) {
      found.remarks.insert(.yearly)
    } else if amount == nil, sense == nil, scanner.takeDamagedSign() {
      found.remarks.insert(.damaged)
    } else {
      return false
    }
    return true
  }

  /// The number in brackets behind a ratio: `10%(20户)`.
  private mutating func readStated() -> Bool {
    guard stated == nil, case .share = amount, scanner.rest.hasPrefix("(") else { return false }
    var ahead = scanner
    ahead.drop(1)
    guard case .count(let number)? = ahead.takeAmount(), ahead.take(anyOf: [")"]) else {
      return false
    }
    (stated, scanner) = (number, ahead)
    return true
  }

  private mutating func readAmount() -> Bool {
    guard amount == nil, let (first, last) = scanner.takeRange() else { return false }
    (amount, ceiling) = (first, last)
    return true
  }

  /// The text with shares in words written in figures: 百分之三点五 is `3.5%`, 千分之五 is `5‰`, 三成 is
  /// `30%`, 每年一次 is `每年1次`.
  private static func arabic(_ text: String) -> String {
    var text = text
    if text.contains("分之") {
      text.replace(/([百千])分之(一?百|[0-9〇○零一二三四五六七八九十.点]+)/) { share in
        let number = share.2.hasSuffix("百") ? "100" : String(share.2).replacing("点", with: ".")
        return ChineseNumeral.arabic(in: number) + (share.1 == "百" ? "%" : "‰")
      }
    }
    if text.contains("成") {
      text.replace(/([一二三四五六七八九])成/) { ChineseNumeral.arabic(in: String($0.1)) + "0%" }
    }
    return FrequencyText.arabic(text)
  }

  private static let fillers = [
    "抽查比例", "抽取比例", "检查比例", "抽查数量", "抽查范围", "进行抽取", "进行抽查", "抽查", "抽取", "比例", "按照", "按", "为",
    "不设上限", "的", ":", ";", ",", "、", "。", "/",
  ]
}
