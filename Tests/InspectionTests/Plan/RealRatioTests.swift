import Foundation
import Testing

@testable import Inspection

/// Ratio and frequency cells as real plans and lists word them (Fixtures/ratios.csv), each with what
/// it states and, for a base, how many it draws.
@Suite struct RealRatioTests {
  /// A row of the table.
  struct Text: CustomTestStringConvertible {
    let kind, text, facts: String
    let base, target: Int?

    var testDescription: String { text }
  }

  private static let texts: [Text] = {
    guard let url = Bundle.module.url(forResource: "Fixtures/ratios", withExtension: "csv"),
      let bytes = FileManager.default.contents(atPath: url.path()),
      let table = PlainCSV.records(Array(bytes))
    else { return [] }
    return table.dropFirst().map {
      Text(kind: $0[0], text: $0[1], facts: $0[3], base: Int($0[4]), target: Int($0[5]))
    }
  }()

  @Test func `the table is whole`() {
    #expect(Self.texts.count { $0.kind == "比例" } >= 120)
    #expect(Self.texts.count { $0.kind == "频次" } >= 20)
  }

  @Test(arguments: texts.filter { $0.kind == "比例" })
  func `reads a ratio cell`(_ row: Text) throws {
    let statement = RatioText.statement(of: row.text)
    #expect((statement?.words ?? "不明") == row.facts)
    guard let base = row.base else { return }
    let rule = try #require(statement?.rule)
    #expect(QuotaRule(rule, preferred: .up).target(of: base) == row.target)
  }

  @Test(arguments: texts.filter { $0.kind == "频次" })
  func `reads a frequency cell`(_ row: Text) {
    let found = FrequencyText.frequencies(of: row.text)
    #expect((found?.map(\.words).joined(separator: "｜") ?? "不明") == row.facts)
  }
}

extension RatioStatement {
  /// What is stated, in the shorthand of the table.
  fileprivate var words: String {
    let remarks = [
      self.remarks.contains(.yearly) ? "全年" : nil, instalmentCount.map { "\($0)批" },
      isShared ? "之和" : nil,
      statedBase.map { "基数\($0)" }, rule?.base?.rawValue, self.remarks.contains(.soft) ? "软" : nil,
      self.remarks.contains(.approximate) ? "约" : nil, self.remarks.contains(.damaged) ? "损" : nil,
      frequency?.words,
    ].compactMap(\.self)
    let first = (rule.map { [$0.words] } ?? []) + remarks
    let all = [first.joined(separator: " ")] + tiers.map { $0.label + $0.rule.words }
    return all.filter { !$0.isEmpty }.joined(separator: "｜")
  }
}

extension RatioRule {
  fileprivate var words: String {
    let sign =
      switch sense {
      case .floor: "≥"
      case .cap: "≤"
      case .exact: "="
      }
    return sign + amount.words + (ceiling.map { "…" + $0.words } ?? "")
      + (stated.map { "(\($0)户)" } ?? "")
  }
}

extension RatioRule.Amount {
  fileprivate var words: String {
    switch self {
    case .share(let ratio): ratio.text
    case .count(let count): "\(count)户"
    case .everyone: "全部"
    }
  }
}

extension Frequency {
  fileprivate var words: String {
    let spanWords =
      switch span {
      case .years(let count): "每\(count)年"
      case .months(let count): "每\(count)月"
      case .days(let count): "每\(count)日"
      case .licence: "许可期内"
      case nil: ""
      }
    let times =
      switch (atLeast, atMost) {
      case (let least?, let most?): "\(least)至\(most)次"
      case (let least?, nil): "至少\(least)次"
      case (nil, let most?): "至多\(most)次"
      case (nil, nil): ""
      }
    return (level ?? "") + (isPerObject ? "同一" : "") + (isSoft ? "软 " : "") + spanWords + times
  }
}
