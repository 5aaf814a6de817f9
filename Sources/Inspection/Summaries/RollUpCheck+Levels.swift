import Spreadsheet

/// A level's own table against what the levels below it handed in (逐级核对).
extension RollUpCheck {
  /// Checks the tables that levels made themselves: rows of units, then totals.
  mutating func checkLevels(against nodes: [SummaryNode]) {
    let names = Dictionary(grouping: nodes) { $0.name.unitKey }
    for index in levelTables {
      let table = tables[index]
      let rows = Dictionary(grouping: table.dataRows) { table.unit(of: $0).unitKey }
      for key in table.dataRows.map({ table.unit(of: $0).unitKey }).withoutRepetitions {
        let below = (names[key] ?? []).filter {
          $0.path.count > table.folders.count && $0.path.starts(with: table.folders)
        }
        guard below.count == 1, let rows = rows[key] else { continue }
        check(rows, of: table, against: below[0])
      }
      guard let whole = nodes.first(where: { $0.path == table.folders }) else { continue }
      for total in table.rows where total.role == .total {
        check([total], of: table, against: whole)
      }
    }
  }

  private mutating func check(
    _ rows: [SummaryRow], of table: SummaryTable, against node: SummaryNode
  ) {
    for (index, column) in table.layout.counts.enumerated() {
      let values = rows.compactMap { $0.counts[index].value }
      let isPrinted = rows.contains { $0.counts[index] != .blank }
      guard isPrinted, values.count == rows.count, let sum = node.count(column.place),
        table.layout.counts.count(where: { $0.place == column.place }) == 1,
        case let printed = values.reduce(0, +), printed != sum
      else { continue }
      report(
        .level(
          SummaryCatalog.embedded.columns[column.place].name,
          unit: node.path.isEmpty ? "合计" : node.name, printed: printed, sum: sum),
        at: table.location(row: rows[0].number, column: column.column))
    }
  }
}

/// The lists of units against the tables that came in (催报).
extension RollUpCheck {
  /// Checks that every unit of the lists handed in a table, and no other one did.
  mutating func checkUnits(
    _ files: [SummaryFolder.File], at path: String, access: FileAccess, nodes: [SummaryNode]
  ) {
    let lists = files.compactMap { list(in: $0, at: path, access: access) }
    let paths = nodes.map(\.path)
    for list in lists {
      for unit in list.units
      where !paths.contains(where: { $0.starts(with: list.folders) && unit.isUnit(of: $0) }) {
        report(.missingUnit(unit.name), at: unit.location)
      }
    }
    var seen: Set<[String]> = []
    for entry in entries where seen.insert(entry.path).inserted {
      let applying = lists.filter { entry.path.starts(with: $0.folders) }
      guard !applying.isEmpty,
        !applying.contains(where: { $0.units.contains { $0.isUnit(of: entry.path) } })
      else { continue }
      let table = tables[entry.table]
      report(
        .unlistedUnit(entry.path.last ?? ""),
        at: table.location(row: entry.row.number, column: table.unitColumn))
    }
  }

  private mutating func list(
    in file: SummaryFolder.File, at path: String, access: FileAccess
  ) -> UnitList? {
    do {
      let sheet = try SummarySources.sheets(of: file, at: path, access: access).first?.table
      return try sheet.map { try UnitList($0, in: file.folders) }
    } catch let problem as SummaryProblem {
      report(problem, at: CellLocation(file: file.path))
    } catch let problem as ImportProblem {
      diagnostics.append(Diagnostic(problem, at: CellLocation(file: file.path)))
    } catch {
      preconditionFailure("a list is read or refused for its content")
    }
    return nil
  }
}

extension [String] {
  /// The texts without those that came before.
  fileprivate var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
