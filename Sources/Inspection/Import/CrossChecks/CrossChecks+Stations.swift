extension CrossChecks {
  /// Reports the stations in charge whose unit has nobody on the roster.
  func checkStations(log: inout ImportLog) {
    guard !inputs.inspectors.isEmpty else { return }
    let units = Set(inputs.inspectors.map { UnitName($0.unit) })
    let column = inputs.entities.stations
    var rows = [(first: Int, count: Int)](repeating: (.max, 0), count: column.values.count)
    for index in inputs.entities.indices {
      let number = column.number(at: index)
      rows[number] = (min(rows[number].first, index), rows[number].count + 1)
    }
    var stations: [UnitName: (first: Int, count: Int)] = [:]
    for (station, rows) in zip(column.values, rows) where !station.isEmpty && rows.count > 0 {
      let known = stations[UnitName(station)] ?? (.max, 0)
      stations[UnitName(station)] = (min(known.first, rows.first), known.count + rows.count)
    }
    let unstaffed = stations.filter { !units.contains($0.key) }.values
    guard unstaffed.count < stations.count else {
      return reportNone(of: stations.count, log: &log)
    }
    for (index, count) in unstaffed {
      let first = inputs.entities[index]
      log.report(
        CrossProblem.stationUnstaffed(first.station, entityCount: count),
        at: tables.cell(.station, of: first.location, in: .registry))
    }
  }

  private func reportNone(of stationCount: Int, log: inout ImportLog) {
    guard stationCount > 0, let roster = tables[.roster].first else { return }
    log.report(
      CrossProblem.noStationStaffed(stationCount: stationCount),
      at: CellLocation(file: roster.file, sheet: roster.sheet))
  }
}

extension TableSet {
  /// The cell of a field in a row of a table of a kind; the row itself where it has no such column.
  fileprivate func cell(
    _ field: Field, of row: CellLocation, in kind: TableKind
  ) -> CellLocation {
    let table = self[kind].first { $0.file == row.file && $0.sheet == row.sheet }
    return CellLocation(
      file: row.file, sheet: row.sheet, row: row.row, column: table?.columns(of: field).first)
  }
}
