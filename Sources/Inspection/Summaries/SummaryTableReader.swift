import Spreadsheet

/// Reads one sheet as a lower level's table (汇总表读取), and says where every row went.
struct SummaryTableReader {
  /// The table; nil for a sheet without one, or a drill-down sheet of ours.
  private(set) var table: SummaryTable?
  /// Where its rows went.
  private(set) var account: SheetAccount
  /// What is wrong or doubtful.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a sheet of a file that stands in some folders.
  init(_ sheet: Table, in folders: [String], _ memory: inout HeadingMemory) {
    account = SheetAccount(file: sheet.file, sheet: sheet.sheet, kind: nil)
    guard let layout = SummaryLayout(of: sheet.rows, &memory), !layout.isDrillDown else {
      settle(sheet.rows, as: .foreign)
      return
    }
    let top = layout.headingRows[0].number
    let above = sheet.rows.filter { $0.number < top }
    let below = sheet.rows.filter { $0.number > layout.lastHeadingRow }
    settle(above, as: .title)
    settle(layout.headingRows, as: .heading)
    let (rows, rest) = split(Self.filled(below, of: sheet, layout), layout)
    var table = SummaryTable(
      file: sheet.file, sheet: sheet.sheet, folders: folders, layout: layout,
      preamble: SummaryPreamble(above: above, below: rest))
    table.rows = rows.map { Self.row($0.row, role: $0.role, layout) }
    report(on: table, rows: rows.map { $0.row })
    self.table = table
  }

  /// The rows with names that several of them share; a number of several rows counts once.
  private static func filled(_ rows: [Row], of sheet: Table, _ layout: SummaryLayout) -> [Row] {
    let names = Set(layout.texts.map(\.column))
    var sheet = sheet
    sheet.merges.removeAll {
      $0.rows.count == 1 || $0.columns.count > 1 || !names.contains($0.columns.lowerBound)
    }
    return MergeFilling(sheet).fill(rows)
  }

  private mutating func settle(_ rows: [Row], as role: RowRole) {
    for row in rows { account.fates[row.number] = .ignored(reason: role.rawValue) }
  }

  /// Tells rows with numbers from all the others.
  private mutating func split(
    _ rows: [Row], _ layout: SummaryLayout
  ) -> (numbers: [(row: Row, role: SummaryRow.Role)], others: [Row]) {
    let reader = RowRoleReader(
      headingRows: layout.headingRows, columns: layout.columns,
      nameColumns: layout.texts.map(\.column))
    var (numbers, others): ([(row: Row, role: SummaryRow.Role)], [Row]) = ([], [])
    for (index, row) in rows.enumerated() {
      let role = reader.role(of: row, isAboveData: false)
      let hasNumbers = layout.counts.contains { row.cell(at: $0.column) != nil }
      if index == 0, Self.isColumnNumbering(row, layout) {
        settle([row], as: .heading)
      } else if role == .total, hasNumbers {
        numbers.append((row, Self.isSubtotal(row) ? .subtotal : .total))
        settle([row], as: .total)
      } else if role == nil, hasNumbers {
        numbers.append((row, .data))
        account.fates[row.number] = .imported
      } else {
        others.append(row)
        settle([row], as: role ?? .note)
      }
    }
    return (numbers, others)
  }

  /// Whether a row below the headings counts the columns (栏次): 甲, 乙, 1, 2, 3.
  private static func isColumnNumbering(_ row: Row, _ layout: SummaryLayout) -> Bool {
    let numbers = layout.counts.map { CountReading(row.cell(at: $0.column), of: row).value ?? -1 }
    guard numbers.count >= 4, numbers[0] > 0 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 && $1 <= $0 + 3 }
      && layout.texts.allSatisfy { columnNames.contains(row.text(at: $0.column)) }
  }

  private static let columnNames: Set = ["", "甲", "乙", "丙", "丁", "戊", "栏次", "栏号", "—", "-"]

  private static func isSubtotal(_ row: Row) -> Bool {
    row.cells.prefix(3).contains { row.bytes[$0.range].contains(subtotalWord) }
  }

  private static let subtotalWord = Array("小计".utf8)

  private static func row(
    _ row: Row, role: SummaryRow.Role, _ layout: SummaryLayout
  ) -> SummaryRow {
    var texts: [Int: String] = [:]
    for place in layout.texts {
      let text = row.text(at: place.column).trimmingBlanks
      guard !text.isEmpty, !BlankWords.contains(Array(text.utf8)[...]) else { continue }
      texts[place.place] = (texts[place.place] ?? "") + text
    }
    return SummaryRow(
      number: row.number, role: role, texts: texts,
      counts: layout.counts.map { CountReading(row.cell(at: $0.column), of: row) },
      rates: layout.rates.map { PrintedRate.reading(row.cell(at: $0.column), of: row) },
      shares: layout.shares.map { PrintedRate.reading(row.cell(at: $0.column), of: row) })
  }

  /// Cells that can't be read, and headings that nobody knows above numbers.
  private mutating func report(on table: SummaryTable, rows: [Row]) {
    let layout = table.layout
    for (row, read) in zip(rows, table.rows) {
      for (index, place) in layout.counts.enumerated() {
        guard case .faulty(let fault) = read.counts[index] else { continue }
        let problem = SummaryProblem.number(
          fault, text: row.text(at: place.column), column: Self.name(place.place))
        report(problem, row, place.column, in: table)
      }
      for (index, place) in layout.rates.enumerated() where read.rates[index] == .some(nil) {
        report(
          .illegibleRate(row.text(at: place.column), column: Self.name(place.place)), row,
          place.column, in: table)
      }
    }
    for stranger in layout.strangers
    where rows.contains(where: { Self.isNumber($0, stranger.address.column) }) {
      report(.unknownColumn(stranger.heading), stranger, in: table)
    }
    for repetition in layout.repetitions {
      report(.repeatedColumn(repetition.heading), repetition, in: table)
    }
  }

  private mutating func report(
    _ problem: SummaryProblem, _ row: Row, _ column: Int, in table: SummaryTable
  ) {
    diagnostics.append(
      Diagnostic(problem, at: table.location(row: row.number, column: column)))
  }

  private mutating func report(
    _ problem: SummaryProblem, _ heading: SummaryLayout.Stranger, in table: SummaryTable
  ) {
    let place = table.location(row: heading.address.row, column: heading.address.column)
    diagnostics.append(Diagnostic(problem, at: place))
  }

  private static func name(_ place: Int) -> String { SummaryCatalog.embedded.columns[place].name }

  private static func isNumber(_ row: Row, _ column: Int) -> Bool {
    guard let cell = row.cell(at: column) else { return false }
    if case .count = CountReading(cell, of: row) { return true }
    return false
  }
}
