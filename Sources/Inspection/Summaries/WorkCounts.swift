/// The numbers of some checks, by the columns of summaries (统计数字).
struct WorkCounts {
  /// The columns with whole numbers, in order.
  static let columns =
    ["应检查数", "已检查数"] + CheckResult.allCases.map(\.words) + [
      "列入经营异常名录", "责令改正", "立案（线索移送）", "已公示数", "按时公示数", "完结数",
    ]
  /// The columns with rates, in order.
  static let rateColumns = rates.map { SummaryCatalog.embedded.columns[$0.place].name }

  private static let rates = SummaryRules.embedded.rates.filter { rate in
    rate.pairs.contains { pair in
      [pair.part, pair.whole].allSatisfy {
        columns.contains(SummaryCatalog.embedded.columns[$0].name)
      }
    } && SummaryCatalog.embedded.columns[rate.place].name != "抽查完成率"
  }

  private let counts: [String: Int]

  /// Counts checks; one with several results counts under the first problem.
  init(_ checks: [CheckOutcome]) {
    let checked = checks.filter { $0.checkedOn != nil }
    let published = checks.filter { $0.publishedOn != nil }
    var counts = [
      "应检查数": checks.count, "已检查数": checked.count,
      "列入经营异常名录": checked.count(where: \.isListed),
      "责令改正": checked.count(where: \.isOrdered),
      "立案（线索移送）": checked.count(where: \.isTransferred), "已公示数": published.count,
      "按时公示数": published.count(where: \.isPublishedInTime),
      "完结数": checked.count(where: \.isSettled),
    ]
    for result in CheckResult.allCases {
      counts[result.words] = checked.count { $0.countedResult == result }
    }
    self.counts = counts
  }

  /// The number of a column.
  subscript(column: String) -> Int { counts[column] ?? 0 }

  /// The numbers and rates in the order of the columns.
  var texts: [String] {
    Self.columns.map { String(self[$0]) }
      + Self.rates.map { rate in
        let names = SummaryCatalog.embedded.columns
        guard let pair = rate.pairs.first else { return "—" }
        return ExactText.percent(self[names[pair.part].name], of: self[names[pair.whole].name])
      }
  }
}

extension CheckOutcome {
  /// Whether the result became public in time; false where nobody knows until when it had to.
  var isPublishedInTime: Bool {
    guard let published = publishedOn, let last = publishBy else { return false }
    return published <= last
  }
}
