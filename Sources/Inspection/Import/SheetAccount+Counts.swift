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
  }

  /// The counts, which add up to the sheet's non-empty rows.
  package var counts: Counts {
    fates.values.reduce(into: Counts()) { counts, fate in
      switch fate {
      case .imported: counts.imported += 1
      case .ignored: counts.ignored += 1
      case .rejected: counts.rejected += 1
      case .confirmed: counts.confirmed += 1
      }
    }
  }
}
