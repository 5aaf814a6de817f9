import Spreadsheet

/// Holds the tables of all units against one another (表间核对), and sums them.
struct RollUpCheck {
  /// What doesn't agree.
  var diagnostics: [Diagnostic] = []
  /// The rows that are summed, in the order of the tables.
  private(set) var entries: [SummaryEntry] = []
  /// The tables in order.
  let tables: [SummaryTable]
  /// The places of the tables that a level itself made of those below it.
  private(set) var levelTables: [Int] = []

  /// Tells units' rows from those of a level's own table.
  init(_ tables: [SummaryTable]) {
    self.tables = tables
    let paths = tables.map { table in
      let units = SummaryUnits(table)
      return table.dataRows.map { units.path(of: $0) }
    }
    let below = Self.namesBelow(tables, paths)
    for (index, table) in tables.enumerated() {
      let names = below[table.folders] ?? []
      let rows = table.dataRows
      if rows.contains(where: { names.contains(table.unit(of: $0).unitKey) }) {
        levelTables.append(index)
      } else {
        entries += zip(rows, paths[index]).map { SummaryEntry(table: index, row: $0, path: $1) }
      }
    }
  }

  /// Notes a problem.
  mutating func report(_ problem: SummaryProblem, at place: CellLocation) {
    diagnostics.append(Diagnostic(problem, at: place))
  }

  /// Checks every table by itself.
  mutating func checkTables() {
    for table in tables { diagnostics += SummaryTableCheck(table).diagnostics }
  }

  /// The names of all that tables in deeper folders are about, by each folder above them.
  private static func namesBelow(
    _ tables: [SummaryTable], _ paths: [[[String]]]
  ) -> [[String]: Set<String>] {
    var names: [[String]: Set<String>] = [:]
    for (table, paths) in zip(tables, paths) {
      for depth in table.folders.indices {
        let folder = Array(table.folders[..<depth])
        for path in paths { names[folder, default: []].formUnion(path[depth...].map(\.unitKey)) }
      }
    }
    return names
  }

  /// Tables of another time than the one expected, or than most.
  /// - Returns: That period; nil where no table names one.
  mutating func checkPeriods(expected: SummaryPeriod?) -> SummaryPeriod? {
    let named = tables.compactMap { $0.preamble.period?.value }
    let counts = named.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = counts.values.max()
    guard let expected = expected ?? named.first(where: { counts[$0] == most }) else { return nil }
    for table in tables {
      guard let (period, address) = table.preamble.period, !period.agrees(with: expected) else {
        continue
      }
      report(
        .otherPeriod(period, expected: expected),
        at: table.location(row: address.row, column: address.column))
    }
    return expected
  }

  /// Rows about the same work of the same unit: the first one counts.
  mutating func checkRepetitions() {
    var first: [[String]: CellLocation] = [:]
    for index in entries.indices {
      let entry = entries[index]
      let table = tables[entry.table]
      let place = table.location(row: entry.row.number, column: table.unitColumn)
      let key = entry.path.map(\.unitKey) + [""] + table.kindOfWork(in: entry.row)
      guard let other = first[key] else {
        first[key] = place
        continue
      }
      entries[index].isCounted = false
      report(.repeatedUnit(entry.path.last ?? "", first: other), at: place)
    }
  }

  /// Sums every unit and all above it, the whole first; numbers with findings, these or others,
  /// are marked.
  mutating func sum(marking others: [Diagnostic]) -> [SummaryNode] {
    mark(diagnostics + others)
    var nodes = [SummaryNode(path: [])]
    var places: [[String]: Int] = [[]: 0]
    for entry in entries where entry.isCounted {
      for depth in 0...entry.path.count {
        let path = Array(entry.path[..<depth])
        let place = places[path] ?? nodes.count
        if place == nodes.count {
          places[path] = place
          nodes.append(SummaryNode(path: path))
        }
        nodes[place].add(entry.row, of: tables[entry.table], marks: entry.marks)
      }
    }
    return nodes
  }

  private mutating func mark(_ diagnostics: [Diagnostic]) {
    let found = Set(diagnostics.filter { $0.problem.severity > .note }.compactMap(\.location))
    let rows = Set(found.map(\.wholeRow))
    for index in entries.indices {
      let (table, row) = (tables[entries[index].table], entries[index].row)
      guard rows.contains(table.location(row: row.number)) else { continue }
      entries[index].marks = Set(
        table.layout.counts.filter {
          found.contains(table.location(row: row.number, column: $0.column))
        }.map(\.place))
    }
  }

  /// Columns that only some of the tables have, whose sums don't cover everything.
  mutating func checkColumns() {
    let counted = Set(entries.map(\.table)).map { tables[$0] }
    for (place, column) in SummaryCatalog.embedded.columns.enumerated() where column.kind.isCount {
      let count = counted.count { $0.layout.column(of: place) != nil }
      guard count > 0, count < counted.count else { continue }
      diagnostics.append(
        Diagnostic(
          SummaryProblem.missingColumn(
            column.name, tableCount: counted.count - count, of: counted.count)))
    }
  }
}
