/// Holds the numbers of one table against one another (表内核对).
struct SummaryTableCheck {
  /// What doesn't agree.
  private(set) var diagnostics: [Diagnostic] = []
  private let table: SummaryTable
  private let rules = SummaryRules.embedded
  private let columns = SummaryCatalog.embedded.columns

  /// Checks a table.
  init(_ table: SummaryTable) {
    self.table = table
    checkTotals()
    for row in table.rows {
      checkRates(of: row)
      checkShares(of: row)
      guard row.role == .data else { continue }
      checkLimits(of: row)
      checkPartitions(of: row)
      checkDraw(of: row)
    }
  }

  private mutating func report(_ problem: SummaryProblem, _ row: SummaryRow, column: Int?) {
    let place = table.location(row: row.number, column: column)
    diagnostics.append(Diagnostic(problem, at: place))
  }

  private mutating func checkTotals() {
    var section = 0
    for (index, row) in table.rows.enumerated() where row.role != .data {
      switch row.role {
      case .total: check(row, against: table.dataRows)
      default:
        let before = table.rows[section..<index].filter { $0.role == .data }
        let after = table.rows[(index + 1)...].prefix { $0.role == .data }
        check(row, against: before.isEmpty ? Array(after) : before)
        section = index + 1
      }
    }
  }

  private mutating func check(_ total: SummaryRow, against rows: [SummaryRow]) {
    for (index, place) in table.layout.counts.enumerated() {
      guard case .count(let printed) = total.counts[index] else { continue }
      let values = rows.compactMap { $0.counts[index].value }
      // What can't be read is reported at its own cell.
      guard values.count == rows.count, case let sum = values.reduce(0, +), sum != printed
      else { continue }
      report(
        .total(
          columns[place.place].name, printed: printed, sum: sum,
          isSubtotal: total.role == .subtotal), total, column: place.column)
    }
  }

  private mutating func checkLimits(of row: SummaryRow) {
    for limit in rules.limits {
      guard let part = table.count(limit.part, in: row),
        let whole = table.count(limit.whole, in: row), part > whole
      else { continue }
      report(
        .exceeds(columns[limit.part].name, part, whole: columns[limit.whole].name, whole), row,
        column: table.layout.column(of: limit.part))
    }
  }

  private mutating func checkPartitions(of row: SummaryRow) {
    for rule in rules.partitions {
      let present = rule.parts.filter { table.layout.column(of: $0) != nil }
      guard present.count >= rule.leastCount,
        let whole = rule.wholes.first(where: { table.layout.column(of: $0) != nil }),
        let value = table.count(whole, in: row)
      else { continue }
      let parts = present.compactMap { table.count($0, in: row) }
      guard parts.count == present.count, case let sum = parts.reduce(0, +), sum != value
      else { continue }
      let isResults = columns[rule.parts[0]].kind == .result
      let words = isResults ? "各项检查结果" : present.map { columns[$0].name }.joined(separator: "、")
      report(
        .parts(of: columns[whole].name, value, sum: sum, words: words), row,
        column: table.layout.column(of: whole))
    }
  }

  private mutating func checkDraw(of row: SummaryRow) {
    guard let quota = table.count(Self.quota, in: row),
      let drawn = table.count(Self.drawn, in: row), quota != drawn
    else { return }
    report(.drawn(drawn, quota: quota), row, column: table.layout.column(of: Self.drawn))
  }

  private static let quota = SummaryCatalog.embedded.place(of: "应抽数")
  private static let drawn = SummaryCatalog.embedded.place(of: "实抽数")
  private static let checked = SummaryCatalog.embedded.place(of: "已检查数")

  private mutating func checkRates(of row: SummaryRow) {
    for (index, column) in table.layout.rates.enumerated() {
      guard let printed = row.rates[index].flatMap(\.self),
        let rule = rules.rates.first(where: { $0.place == column.place }),
        let pair = rule.pairs.first(where: { pair in
          [pair.part, pair.whole].allSatisfy { table.layout.column(of: $0) != nil }
        }), let part = table.count(pair.part, in: row),
        let whole = table.count(pair.whole, in: row),
        !printed.fits(part, of: whole)
      else { continue }
      report(
        .rate(
          columns[column.place].name, exact: ExactText.percent(part, of: whole),
          numerator: columns[pair.part].name, part, denominator: columns[pair.whole].name, whole),
        row, column: column.column)
    }
  }

  /// A share belongs to the count on its left, which may be one of several with the same result.
  private mutating func checkShares(of row: SummaryRow) {
    for (index, share) in table.layout.shares.enumerated() {
      let counts = table.layout.counts
      guard let printed = row.shares[index].flatMap(\.self),
        let own = counts.lastIndex(where: { $0.place == share.part && $0.column < share.column }),
        let part = row.counts[own].value, let whole = table.count(Self.checked, in: row),
        !printed.fits(part, of: whole)
      else { continue }
      report(
        .rate(
          columns[share.part].name + "比重", exact: ExactText.percent(part, of: whole),
          numerator: columns[share.part].name, part, denominator: columns[Self.checked].name, whole),
        row, column: share.column)
    }
  }
}
