import Spreadsheet

extension RowReading {
  /// Begins to read a row and refuses it where a column that is read holds what can't be read.
  ///
  /// Such cells count as blank from then on, and nothing further is said about them. `wanted` are
  /// columns that are read besides those whose fields are.
  init(examined row: Row, of table: HeadedTable, wanted: Set<Int> = []) {
    let isOdd = row.cells.contains { row.opensOddly($0) && UnreadableCell($0, of: row) != nil }
    guard isOdd else {
      self.init(row, of: table)
      return
    }
    let (readable, unreadable) = row.takenApart()
    self.init(readable, of: table)
    let read = table.readColumns.union(wanted)
    for (column, cell) in unreadable where read.contains(column) {
      report(cell, at: location(column: column))
    }
  }
}

extension Row {
  /// The row without the cells that can't be read, and these.
  fileprivate func takenApart() -> (readable: Row, unreadable: [(column: Int, UnreadableCell)]) {
    var readable = Row(number: number, isHidden: isHidden)
    var unreadable: [(column: Int, UnreadableCell)] = []
    for cell in cells {
      if let problem = UnreadableCell(cell, of: self) {
        unreadable.append((cell.column, problem))
      } else {
        readable.append(column: cell.column, kind: cell.kind, bytes[cell.range])
      }
    }
    return (readable, unreadable)
  }
}

extension HeadedTable {
  /// The columns whose contents matter (读取的列).
  var readColumns: Set<Int> {
    let fields = columns.keys.filter { !kind.unreadFields.contains($0) }
    return Set(fields.flatMap(columns(of:)))
  }
}

extension TableKind {
  /// The fields that a table of this kind may have and nothing reads (不读取的字段).
  var unreadFields: Set<Field> {
    let common: Set<Field> = [.sequence, .phone, .identityNumber, .remarks]
    switch self {
    case .registry:
      return common.union([
        .liaison, .established, .businessScope, .registrationOffice, .lastInspected, .licence,
      ])
    case .roster: return common.union([.certificateIssuer])
    case .checklist: return common.union([.objectScope, .ratio, .base, .period])
    case .plan:
      return common.union([.basis, .agency, .joint, .checkMode, .itemCategory])
    default: return common
    }
  }
}
