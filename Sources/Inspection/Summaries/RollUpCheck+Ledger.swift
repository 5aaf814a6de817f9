internal import Sampling
import Spreadsheet

/// A table against the ledger that lies beside it (与台账核对), as it was when the table was made.
extension RollUpCheck {
  /// Checks the tables in folders that have a ledger, of which `ledgers` has the paths, each empty
  /// or ending in a slash.
  /// - Throws: `DiskFailure`.
  mutating func checkLedgers(_ ledgers: Set<String>, at path: String) throws {
    for folder in ledgers.sorted() {
      let own = tables.filter { $0.folders.map { $0 + "/" }.joined() == folder }
      guard !own.isEmpty else { continue }
      do {
        let ledger = try Ledger(workFolder: "\(path)/\(folder)", for: .reading)
        let numbers = Dictionary(
          ledger.events.map { ($0.entry.hex, $0.number) }, uniquingKeysWith: { first, _ in first })
        for table in own {
          let event = checkMark(of: table, in: numbers)
          check(
            table, against: try RecordedCounts(ledger, through: event, table.preamble.mark?.day))
        }
      } catch let problem as LedgerProblem {
        diagnostics.append(
          Diagnostic(problem, at: CellLocation(file: folder + Ledger.folderName)))
      }
    }
  }

  /// Holds what a table says of the events it was made from against those events, whose numbers are
  /// known by the heads after them.
  /// - Returns: The number of the last one; nil where the table names none of these.
  private mutating func checkMark(of table: SummaryTable, in numbers: [String: Int]) -> Int? {
    guard let mark = table.preamble.mark else { return nil }
    let place = table.location(row: mark.address.row, column: mark.address.column)
    guard let number = numbers[mark.head] else {
      report(.foreignHead, at: place)
      return nil
    }
    if let printed = mark.eventCount, printed != number {
      report(.eventCount(printed, recorded: number), at: place)
    }
    return number
  }

  private mutating func check(_ table: SummaryTable, against recorded: RecordedCounts) {
    for row in table.dataRows {
      guard let task = row.texts[Self.task], !recorded.isEmpty else { continue }
      let unit = table.unit(of: row)
      guard let counts = recorded[task, unit] else {
        report(
          .notInLedger(task: task, unit: unit),
          at: table.location(row: row.number, column: table.layout.column(of: Self.task)))
        continue
      }
      for (name, count) in counts {
        let place = SummaryCatalog.embedded.place(of: name)
        guard let printed = table.count(place, in: row), printed != count else { continue }
        report(
          .ledger(name, printed: printed, recorded: count),
          at: table.location(row: row.number, column: table.layout.column(of: place)))
      }
    }
  }

  private static let task = SummaryCatalog.embedded.place(of: "抽查任务名称")
}

/// What the ledger knows of each task and unit, as our own form has it (台账数字).
private struct RecordedCounts {
  private var counts: [[String]: [(name: String, count: Int)]] = [:]

  /// Counts as after an event, and at the end of a day.
  ///
  /// Without an event, nobody knows which results a table could have, and only what was drawn is
  /// counted.
  init(_ ledger: Ledger, through event: Int?, _ day: CalendarDate?) throws {
    let tasks = try RecordReader(ledger, through: event).records().map { record in
      day.map { TaskWork(record).asOf($0) } ?? TaskWork(record)
    }
    let names = event == nil ? ["应抽数", "实抽数", "应检查数"] : SummaryForm.ledgerColumns
    guard let list = SummaryForm.content(of: tasks).lists.first else { return }
    for row in list.rows {
      let fields = zip(list.columns, row).map { DrawRecord.Field($0, $1) }
      let key = [fields["抽查任务名称"], fields["检查机关/市场监管所"]].map(\.unitKey)
      counts[key] = names.map { ($0, Int(fields[$0]) ?? 0) }
    }
  }

  var isEmpty: Bool { counts.isEmpty }

  subscript(task: String, unit: String) -> [(name: String, count: Int)]? {
    counts[[task, unit].map(\.unitKey)]
  }
}
