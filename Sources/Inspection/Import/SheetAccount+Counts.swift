extension SheetAccount {
  /// How many rows had each fate (逐行核算合计).
  package struct Counts: Hashable, Sendable {
    /// Rows that became values.
    package var imported = 0
    /// Rows without data.
    package var ignored = 0
    /// Rows refused.
    package var rejected = 0
    /// Rows refused that somebody answers for.
    package var confirmed = 0

    /// All the rows.
    package var total: Int { imported + ignored + rejected + confirmed }

    /// The sum in words: 共 9 行 = 导入 5 + 忽略 2 + 拒收 1 + 确认剔除 1.
    package var words: String {
      "共 \(total) 行 = 导入 \(imported) + 忽略 \(ignored) + 拒收 \(rejected) + 确认剔除 \(confirmed)"
    }
  }

  /// The counts, which add up to the sheet's non-empty rows.
  package var counts: Counts {
    fates.tally.reduce(into: Counts()) { counts, entry in
      switch entry.fate {
      case .imported: counts.imported += entry.count
      case .ignored: counts.ignored += entry.count
      case .rejected: counts.rejected += entry.count
      case .confirmed: counts.confirmed += entry.count
      }
    }
  }
}
