import Sampling
import Testing

@testable import Inspection

/// What a task's cells and the office's decisions come to together.
@Suite struct RatioReaderTests {
  private let place = CellLocation(file: "计划.csv", row: 2)

  private func task(ratio: String, risk: String = "") -> PlanTask {
    var task = PlanTask(number: 3, name: "公示信息抽查", location: place)
    task.code = "海双〔2026〕3号"
    task.ratio = LocatedText(ratio, at: place)
    task.riskRule = LocatedText(risk, at: place)
    return task
  }

  private func decision(_ task: String, _ ratio: String) -> RatioDecision {
    RatioDecision(task: task, ratio: ratio, reason: "按监管实际", approver: "赵六")
  }

  @Test(arguments: ["3", "海双〔2026〕3号", "公示信息抽查"])
  func `a decision stands behind the plan's own words`(name: String) throws {
    let reader = RatioReader(
      decisions: [decision("4", "9%"), decision(name, "5%")], tasks: [task(ratio: "")])
    let reading = try reader.reading(of: task(ratio: "根据实际情况确定"))
    #expect(reading.statement.rule?.amount == .share(Ratio(5, over: 100)))
    #expect(reading.words == "根据实际情况确定（经办确定：5%，批准人：赵六）")
    #expect(reading.doubts.map(\.problem.code) == ["P138"])
  }

  @Test func `a number names the task of that number, not one of that code`() throws {
    var other = PlanTask(number: 5, name: "年报检查", location: place)
    other.code = "3"
    other.ratio = LocatedText("根据实际情况确定", at: place)
    let reader = RatioReader(
      decisions: [decision("3", "5%")], tasks: [task(ratio: "根据实际情况确定"), other])
    _ = try reader.reading(of: task(ratio: "根据实际情况确定"))
    #expect(throws: Findings.self) { try reader.reading(of: other) }
  }

  @Test(arguments: [
    ("原则上10%", "", ["P147"]), ("10%/年", "", ["P148"]), ("10%/年", "2/4", []),
    ("每年1次20%;或者每年2次各10%", "1/2", []),
  ])
  func `what the words leave open is said`(ratio: String, batch: String, codes: [String]) throws {
    var task = task(ratio: ratio)
    task.batch = batch
    let reading = try RatioReader(decisions: [], tasks: []).reading(of: task)
    #expect(reading.doubts.map(\.problem.code) == codes)
  }

  @Test func `the number of instalments is that of the ratio`() throws {
    var task = task(ratio: "每年1次20%;或者每年2次各10%")
    task.batch = "1/4"
    #expect(throws: Findings.self) {
      try RatioReader(decisions: [], tasks: []).reading(of: task)
    }
  }

  @Test func `a ratio of the plan isn't overruled`() throws {
    let reading = try RatioReader(decisions: [decision("3", "9%")], tasks: [task(ratio: "")])
      .reading(of: task(ratio: "5%"))
    #expect(reading.statement.rule?.amount == .share(Ratio(5, over: 100)))
    #expect(reading.words == "5%")
    #expect(reading.doubts.map(\.problem.code) == ["P142"])
  }

  @Test(arguments: [("70", ["P143"]), ("7户", []), ("", [])])
  func `another base in the cell is said`(base: String, codes: [String]) throws {
    var task = task(ratio: "基数:7 抽查比例:10%")
    task.base = LocatedText(base, at: place)
    let reading = try RatioReader(decisions: [], tasks: [task]).reading(of: task)
    #expect(reading.doubts.map(\.problem.code) == codes)
  }

  @Test(arguments: ["一", "抽查", "5%", "每年", "高", "1次"])
  func `the longest cell of a workbook is refused at once`(word: String) {
    let text = String(repeating: word, count: 32_767 / word.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(RatioText.statement(of: text) == nil)
      #expect(FrequencyText.frequencies(of: text) == nil)
    }
    #expect(time < .seconds(2))
  }

  @Test(arguments: [
    (7, 200, "3.5000%"), (1498, 42_782, "3.5014%"), (1, 3, "33.3333%"), (2, 3, "66.6666%"),
    (1, 999_999, "0.0001%"), (1, 3_000_000, "0.0000%"), (0, 5, "0.0000%"), (0, 0, "—"),
  ])
  func `a realised ratio is cut`(quota: Int, count: Int, text: String) {
    #expect(RealisedRatio(quota: quota).text(of: count) == text)
  }

  @Test(arguments: [
    ("根据实际情况确定", "4", "5%", "P101"), ("抽查比例之和≥50%", "4", "5%", "P134"),
    ("视情", "3", "看情况", "P139"), ("视情", "3", "抽查比例之和≥50%", "P139"),
  ])
  func `what leaves the number open stops`(
    ratio: String, name: String, decided: String, code: String
  ) throws {
    let reader = RatioReader(decisions: [decision(name, decided)], tasks: [task(ratio: "")])
    let findings = #expect(throws: Findings.self) { try reader.reading(of: task(ratio: ratio)) }
    #expect(findings?.diagnostics.map(\.problem.code) == [code])
  }

  @Test(arguments: [
    ("10-20%", ["P130"]), ("M50%", ["P131"]), ("约5%", ["P132"]), ("5%", []),
  ])
  func `what is assumed is said`(ratio: String, codes: [String]) throws {
    let reading = try RatioReader(decisions: [], tasks: [task(ratio: "")]).reading(
      of: task(ratio: ratio))
    #expect(reading.doubts.map(\.problem.code) == codes)
  }

  @Test func `ratios of classes come before the ratio of the task`() throws {
    let reader = RatioReader(decisions: [], tasks: [task(ratio: "")])
    let both = try reader.reading(of: task(ratio: "5%", risk: "A类1%、D类100%"))
    #expect(both.statement.tiers.map(\.label) == ["A类", "D类"])
    #expect(both.statement.rule?.amount == .share(Ratio(5, over: 100)))
    #expect(both.doubts.map(\.problem.code) == ["P133"])
    let alone = try reader.reading(of: task(ratio: "", risk: "A类1%、D类100%"))
    #expect(alone.statement.rule == nil)
    #expect(alone.doubts.isEmpty)
  }
}

/// What a rule comes to over its base.
@Suite struct EffectiveRuleTests {
  private func effective(_ text: String, of total: Int) throws -> EffectiveRule {
    let rule = try #require(RatioText.rule(of: text))
    return EffectiveRule(rule, rounding: .up, total: total)
  }

  @Test(arguments: [
    ("10%(20户)", 200, 20, []), ("10%(20户)", 100, 20, ["P137"]), ("10%(20户)", 500, 50, ["P137"]),
    ("≤10%(20户)", 100, 10, ["P137"]), ("≤10%(20户)", 500, 20, ["P137"]),
    ("10%-12%", 7, 1, ["P136"]), ("10%-20%", 7, 1, []), ("5%", 101, 6, []),
  ])
  func `a number beside a ratio and a range keep what the plan promises`(
    text: String, total: Int, target: Int, codes: [String]
  ) throws {
    let effective = try effective(text, of: total)
    #expect(QuotaRule(effective.rule, preferred: .up).target(of: total) == target)
    #expect(effective.doubts.map(\.code) == codes)
  }

  @Test(arguments: 1...12)
  func `instalments add up to the year's amount`(count: Int) throws {
    for base in [0, 1, 7, 101, 845, 42_782] {
      let ratio = Ratio(35, over: 1000)
      let whole = QuotaRule(RatioRule(amount: .share(ratio), sense: .exact), rounding: .up)
      var drawn = 0
      for ordinal in 1...count {
        let instalment = try #require(Instalment("\(ordinal)/\(count)"))
        let quota = YearPart(instalment: instalment, drawn: drawn).target(whole, of: base)
        #expect(quota >= 0)
        drawn += quota
      }
      #expect(drawn == ratio.quota(of: base, rounding: .up))
    }
  }

  @Test func `an instalment makes up for what others left undone`() throws {
    let share = RatioRule(amount: .share(Ratio(20, over: 100)), sense: .exact)
    let (whole, third, second) = try (
      QuotaRule(share, rounding: .up), #require(Instalment("3/4")), #require(Instalment("2/4"))
    )
    #expect(YearPart(instalment: third, drawn: 2).target(whole, of: 100) == 13)
    #expect(YearPart(instalment: second, drawn: 15).target(whole, of: 100) == 0)
  }

  @Test(arguments: [
    ("2/4", 2, 4), ("第2批（共4批）", 2, 4), ("第二批(共四批)", 2, 4), ("２／４", 2, 4), ("1/1", 1, 1),
  ])
  func `reads which instalment it is`(text: String, ordinal: Int, count: Int) {
    #expect(Instalment(text)?.ordinal == ordinal)
    #expect(Instalment(text)?.count == count)
  }

  @Test(arguments: ["", "第二次", "5/4", "0/4", "2/13", "2-4", "上半年"])
  func `doesn't guess an instalment`(text: String) { #expect(Instalment(text) == nil) }
}

/// Quotas for every base up to 100,000, in two formulations.
@Suite struct QuotaPropertyTests {
  /// The quotas of a ratio for bases 0, 1, 2 …, each found by counting: a base more adds the
  /// numerator, and every whole denominator passed is an object.
  private static func isRight(_ text: String, rounding: RoundingRule, upTo last: Int) -> Bool {
    guard let rule = RatioText.rule(of: text), case .share(let ratio) = rule.amount else {
      return false
    }
    let quota = QuotaRule(rule, preferred: rounding)
    var (whole, rest) = (0, 0)
    for base in 0...last {
      let expected =
        switch quota.rounding {
        case .up: whole + (rest > 0 ? 1 : 0)
        case .down: whole
        case .half: whole + (2 * rest >= ratio.denominator ? 1 : 0)
        }
      guard quota.target(of: base) == expected else { return false }
      rest += ratio.numerator
      while rest >= ratio.denominator { (whole, rest) = (whole + 1, rest - ratio.denominator) }
    }
    return true
  }

  @Test(arguments: [
    "3.5%", "7%", "55%", "35%", "2‰", "千分之五", "10%", "≥5%", "≤10%", "2%", "≤29%", "≤57%", "≤1.1%",
    "5%", "3%", "33%", "0.5%", "不超过6%", "99.999999%",
  ])
  func `every base up to 100,000 is exact`(text: String) {
    #expect(Self.isRight(text, rounding: .up, upTo: 100_000))
    #expect(Self.isRight(text, rounding: .half, upTo: 10_000))
    #expect(Self.isRight(text, rounding: .down, upTo: 10_000))
  }
}
