import Spreadsheet

/// Which columns of a table hold what (汇总表表头): our own form's or a foreign layout's.
struct SummaryLayout: Sendable {
  /// A column of the table that is one of the catalogue.
  struct Place: Hashable, Sendable {
    /// The column in the table, from 1.
    let column: Int
    /// The column's place in the catalogue.
    let place: Int
  }

  /// A column of the table with the share of a count.
  struct Share: Hashable, Sendable {
    /// The column in the table, from 1.
    let column: Int
    /// The place of the count in the catalogue.
    let part: Int
  }

  /// A heading that is no column of ours.
  struct Stranger: Hashable, Sendable {
    /// Where it stands.
    let address: CellAddress
    /// Its text.
    let heading: String
  }

  /// The rows with the headings, one or two.
  let headingRows: [Row]
  /// Ordinals and texts.
  private(set) var texts: [Place] = []
  /// Whole numbers; several columns may have one place.
  private(set) var counts: [Place] = []
  /// Rates.
  private(set) var rates: [Place] = []
  /// Shares.
  private(set) var shares: [Share] = []
  /// Headings of which nobody knows what they mean.
  private(set) var strangers: [Stranger] = []
  /// Headings that say the same as one to their left.
  private(set) var repetitions: [Stranger] = []
  /// Whether it is a drill-down sheet of ours, whose numbers stand elsewhere already.
  private(set) var isDrillDown = false

  /// Finds the headings of a table; nil where fewer than two columns of numbers are known.
  ///
  /// The layout with most known columns in fewest rows wins, of those that begin in the first row with any or in
  /// the next.
  init?(of rows: [Row], _ memory: inout HeadingMemory) {
    var candidates: [SummaryLayout] = []
    for index in rows.indices.prefix(Self.searchDepth) {
      let single = SummaryLayout(top: nil, bottom: rows[index], &memory)
      var pair: SummaryLayout?
      if index + 1 < rows.endIndex, rows[index + 1].number == rows[index].number + 1 {
        pair = SummaryLayout(top: rows[index], bottom: rows[index + 1], &memory)
      }
      let found = [single, pair].compactMap(\.self).filter(\.isUsable)
      if found.isEmpty, candidates.isEmpty { continue }
      candidates += found
      if index >= (candidates.first?.firstIndex(in: rows) ?? index) + 1 { break }
    }
    let best = candidates.max {
      ($0.knownCount, -$0.headingRows.count) < ($1.knownCount, -$1.headingRows.count)
    }
    guard let best else { return nil }
    self = best
    takeNames(from: rows.filter { $0.number > lastHeadingRow })
    for (index, place) in counts.enumerated() { indices[place.place, default: []].append(index) }
  }

  /// A column of numbers that has a second meaning, and below it words alone, is one of words: 检查人员
  /// are a number in one layout and names in another.
  private mutating func takeNames(from rows: [Row]) {
    for column in counts {
      guard let other = SummaryCatalog.embedded.wordColumn(besides: column.place) else { continue }
      let readings = rows.map { CountReading($0.cell(at: column.column), of: $0) }
        .filter { $0 != .blank }
      guard !readings.isEmpty, readings.allSatisfy({ $0 == .faulty(.illegible) }) else { continue }
      counts.removeAll { $0 == column }
      texts.append(Place(column: column.column, place: other))
    }
    texts.sort { $0.column < $1.column }
  }

  /// Which of `counts` have a place of the catalogue.
  func countIndices(of place: Int) -> [Int] { indices[place] ?? [] }

  private var indices: [Int: [Int]] = [:]

  /// The last heading row's number.
  var lastHeadingRow: Int { headingRows.last?.number ?? 0 }

  /// The table's columns of all that is known.
  var columns: Set<Int> {
    Set((texts + counts + rates).map(\.column) + shares.map(\.column))
  }

  /// The table's first column with a place of the catalogue; nil where it has none.
  func column(of place: Int) -> Int? {
    if let index = indices[place]?.first { return counts[index].column }
    let isOne = { (column: Place) in column.place == place }
    return (texts.first(where: isOne) ?? rates.first(where: isOne))?.column
  }

  private static let searchDepth = 40

  private var isUsable: Bool { isDrillDown || counts.count >= 2 }
  private var knownCount: Int {
    texts.count + counts.count + rates.count + shares.count + (isDrillDown ? 1 : 0)
  }

  private func firstIndex(in rows: [Row]) -> Int {
    rows.firstIndex { $0.number == headingRows[0].number } ?? 0
  }

  private init(top: Row?, bottom: Row, _ memory: inout HeadingMemory) {
    headingRows = [top, bottom].compactMap(\.self)
    let headings = Self.headings(top: top, bottom: bottom, &memory)
    // A heading that can mean one thing only comes first: 责令改正 is a result where no other is.
    var taken: [SummaryRole: String] = [:]
    for heading in headings where heading.roles.count == 1 { take(heading, &taken) }
    for heading in headings where heading.roles.count != 1 { take(heading, &taken) }
    texts.sort { $0.column < $1.column }
    counts.sort { $0.column < $1.column }
  }

  private struct Heading {
    let address: CellAddress
    let text: String
    let roles: [SummaryRole]
  }

  private static func headings(
    top: Row?, bottom: Row, _ memory: inout HeadingMemory
  ) -> [Heading] {
    let columns = Set(((top?.cells ?? []) + bottom.cells).map(\.column)).sorted()
    var group = ""
    return columns.compactMap { column in
      let above = top?.text(at: column).trimmingBlanks ?? ""
      if !above.isEmpty { group = above }
      let below = bottom.text(at: column).trimmingBlanks
      let text = below.isEmpty ? above : below
      guard !text.isEmpty else { return nil }
      return Heading(
        address: CellAddress(
          row: (below.isEmpty ? top?.number : nil) ?? bottom.number, column: column),
        text: text,
        roles: text.utf8.allSatisfy(\.isNumeral)
          ? [] : memory.roles(of: text, under: below.isEmpty ? "" : group))
    }
  }

  private mutating func take(_ heading: Heading, _ taken: inout [SummaryRole: String]) {
    guard let role = heading.roles.first(where: { taken[$0] == nil }) ?? heading.roles.last else {
      strangers.append(Stranger(address: heading.address, heading: heading.text))
      return
    }
    if let other = taken[role], !mayRepeat(role, heading.text, other) {
      repetitions.append(Stranger(address: heading.address, heading: heading.text))
      return
    }
    taken[role] = heading.text
    note(role, column: heading.address.column)
  }

  /// Whether several columns may have one role: words, and results that fall into one of the ten.
  private func mayRepeat(_ role: SummaryRole, _ text: String, _ other: String) -> Bool {
    guard case .column(let place) = role else { return true }
    switch SummaryCatalog.embedded.columns[place].kind {
    case .text, .ordinal, .source: return true
    case .result: return text.summaryKey != other.summaryKey || text == "数量"
    case .base, .count, .rate: return false
    }
  }

  private mutating func note(_ role: SummaryRole, column: Int) {
    switch role {
    case .share(let part): shares.append(Share(column: column, part: part))
    case .column(let place):
      let place = Place(column: column, place: place)
      switch SummaryCatalog.embedded.columns[place.place].kind {
      case .ordinal, .text: texts.append(place)
      case .base, .count, .result: counts.append(place)
      case .rate: rates.append(place)
      case .source: isDrillDown = true
      }
    }
  }
}

extension UInt8 {
  /// Whether it belongs to a number or rate, so that a cell of nothing else is no heading.
  fileprivate var isNumeral: Bool { isDigit || "%.-, ".utf8.contains(self) }
}
