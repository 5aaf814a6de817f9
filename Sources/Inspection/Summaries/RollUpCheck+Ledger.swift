internal import Sampling
import Spreadsheet

/// A table against the ledger that lies beside it (与台账核对).
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
        let heads = Set(ledger.events.map(\.entry.hex))
        let records = try RecordReader(ledger).records()
        let recorded = RecordedCounts(records)
        for table in own {
          checkHead(of: table, in: heads)
          check(table, against: recorded)
        }
      } catch let problem as LedgerProblem {
        diagnostics.append(
          Diagnostic(problem, at: CellLocation(file: folder + Ledger.folderName)))
      }
    }
  }

  private mutating func checkHead(of table: SummaryTable, in heads: Set<String>) {
    guard let (hex, address) = table.preamble.head, !heads.contains(hex) else { return }
    report(.foreignHead, at: table.location(row: address.row, column: address.column))
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

  init(_ records: [DrawRecord]) {
    guard let list = SummaryForm.content(of: records).lists.first else { return }
    for row in list.rows {
      let fields = zip(list.columns, row).map { DrawRecord.Field($0, $1) }
      let key = [fields["抽查任务名称"], fields["检查机关/市场监管所"]].map(\.unitKey)
      counts[key] = ["应抽数", "实抽数", "应检查数"].map { ($0, Int(fields[$0]) ?? 0) }
    }
  }

  var isEmpty: Bool { counts.isEmpty }

  subscript(task: String, unit: String) -> [(name: String, count: Int)]? {
    counts[[task, unit].map(\.unitKey)]
  }
}
