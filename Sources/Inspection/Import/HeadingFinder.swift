package import Spreadsheet

/// Finds the headings of a table by their words, wherever they stand (表头识别).
///
/// Nothing is skipped by count: every row among the first 30, alone and together with the row below
/// it, is scored as the headings of every kind, and the best score wins. In a drawn list, which may
/// be one of our records with all its facts above, more rows are searched.
package struct HeadingFinder: Sendable {
  /// The aliases to go by.
  let aliases: AliasTable
  /// How many rows are searched.
  package static let depth = 30
  private let depth: Int

  /// Makes a finder that goes by some aliases and searches so many rows.
  package init(aliases: AliasTable = .embedded, depth: Int = Self.depth) {
    self.aliases = aliases
    self.depth = depth
  }

  /// What a sheet turned out to be.
  package enum Finding: Sendable {
    /// A table of one kind.
    case table(HeadedTable)
    /// It fits several kinds equally well.
    case ambiguous([TableKind])
    /// Nothing of ours.
    case none
  }

  /// Looks for the headings of a sheet.
  package func find(in table: Table) -> Finding {
    find(among: TableKind.ofWorkFolders, in: table)
  }

  /// Looks for the headings of one kind only.
  func find(_ kind: TableKind, in table: Table) -> Finding {
    find(among: [kind], in: table)
  }

  private func find(among kinds: [TableKind], in table: Table) -> Finding {
    let rows = table.rows.prefix(depth)
    let candidates = candidates(for: kinds, in: rows, wide: MergeFilling(across: table).fill(rows))
    guard let best = candidates.map(\.score).max() else { return .none }
    let winners = named(candidates.filter { $0.score == best }, in: table)
    let winningKinds = Set(winners.map(\.kind))
    guard winningKinds.count == 1,
      let winner = winners.first(where: { $0.rows.count == 2 && isGroupRow($0, in: table) })
        ?? winners.first(where: { $0.rows.count == 1 }) ?? winners.first
    else { return .ambiguous(kinds.filter(winningKinds.contains)) }
    return .table(HeadedTable(table, headings: winner))
  }

  /// The candidates of the kind that the title, sheet or file is named after.
  ///
  /// This decides where several kinds fit equally well: plans and checklists of joint checks may
  /// have the same columns. Without such a name, what says how many or when is a plan.
  private func named(_ winners: [HeadingCandidate], in table: Table) -> [HeadingCandidate] {
    guard let top = winners.map(\.rows.lowerBound).min(), Set(winners.map(\.kind)).count > 1
    else { return winners }
    let above = table.rows.prefix { $0.number < top }
      .flatMap { row in row.cells.map { row.text(of: $0) } }
    for title in [above.joined(), table.sheet ?? "", table.file] {
      let named = winners.filter { $0.kind.isNamed(in: title) }
      if Set(named.map(\.kind)).count == 1 { return named }
    }
    let likely = winners.filter { ($0.kind == .plan) == $0.isAboutAmounts }
    return likely.isEmpty ? winners : likely
  }

  /// Every row alone, its headings filled over the columns they are merged across, and every two rows together, as far as some cell is an alias as a whole.
  private func candidates(
    for kinds: [TableKind], in rows: ArraySlice<Row>, wide wideRows: [Row]
  ) -> [HeadingCandidate] {
    let single = wideRows.map { (Self.headings(of: $0), $0.number...$0.number) }
    let double = zip(rows, rows.dropFirst()).compactMap { upper, lower in
      Self.headings(of: upper, over: lower).map { ($0, upper.number...lower.number) }
    }
    return (single + double).flatMap { headings, numbers in
      guard headings.values.contains(where: isKnown) else { return [HeadingCandidate]() }
      return kinds.compactMap { HeadingCandidate(headings, rows: numbers, as: $0, by: aliases) }
    }
  }

  private func isKnown(_ heading: Heading) -> Bool {
    aliases.isKnown(heading.own) || heading.group != nil && aliases.isKnown(heading.key)
  }

  /// Whether the upper of two heading rows holds a heading itself, and so is no title.
  private func isGroupRow(_ candidate: HeadingCandidate, in table: Table) -> Bool {
    guard let upper = table.rows.first(where: { $0.number == candidate.rows.lowerBound }) else {
      return false
    }
    return Self.headings(of: upper).values.contains { heading in
      heading.match(in: candidate.kind, by: aliases)?.isWhole == true
    }
  }

  private static func headings(of row: Row) -> [Int: Heading] {
    Dictionary(
      uniqueKeysWithValues: row.cells.map {
        ($0.column, Heading(group: nil, own: row.text(of: $0).headingKey))
      })
  }

  /// The headings of two rows, or nil when the lower one can't belong to the upper one.
  ///
  /// ```
  /// 序号 │ 姓名 │     执法证件      │   a group's words stand in its first column,
  ///      │      │ 名称 │ 编号 │备注 │   and below a heading that is no group nothing stands
  /// ```
  private static func headings(of upper: Row, over lower: Row) -> [Int: Heading]? {
    guard lower.number == upper.number + 1 else { return nil }
    var headings = headings(of: upper)
    var group: (key: String, end: Int)?
    for cell in lower.cells {
      let own = lower.text(of: cell).headingKey
      if let upperCell = upper.cell(at: cell.column) {
        guard upper.cell(at: cell.column + 1) == nil, lower.cell(at: cell.column + 1) != nil
        else { return nil }
        group = (upper.text(of: upperCell).headingKey, cell.column)
      }
      if let current = group, cell.column - current.end <= 1 {
        headings[cell.column] = Heading(group: current.key, own: own)
        group?.end = cell.column
      } else {
        headings[cell.column] = Heading(group: nil, own: own)
      }
    }
    return headings
  }
}
