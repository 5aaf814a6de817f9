internal import Sampling

/// The objects on the list of a draw as people read them, each made when it is asked for (抽中对象).
struct DrawnObjects {
  /// The draw.
  let attempt: Attempt
  /// The task's number in the plan.
  let taskNumber: Int
  /// The teams, a row for each check.
  let teams: FieldTable
  /// What was amended.
  let changes: AmendmentRecord
  private let order: BatchOrder?
  private let listed: ListedObjects
  private let teamRows: [CanonicalID: Int]

  /// Reads the tables of a complete draw.
  /// - Throws: `LedgerProblem` for one that is missing or malformed; `DiskFailure`.
  init(of attempt: Attempt) throws {
    guard let match = attempt.match else { preconditionFailure("only complete draws are read") }
    self.attempt = attempt
    taskNumber = try attempt.taskNumber()
    changes = try AmendmentRecord(attempt)
    teams =
      try attempt.amendments.isEmpty
      ? match.table(TeamList.fileName)
      : TeamList(MatchDocument(teams: attempt.teams), officers: attempt.commit.officers()).table
    order = try attempt.result.flatMap { try BatchOrder(of: $0.result(), commit: attempt.commit) }
    listed = ListedObjects(try attempt.listedTables())
    teamRows = teams.rowsByID
  }
}

extension LedgerState {
  /// The objects of the draws that stand and are complete, by task number.
  /// - Throws: `LedgerProblem` for a list that is missing or malformed; `DiskFailure`.
  func drawnObjects() throws -> [DrawnObjects] {
    try completeDraws.map { try DrawnObjects(of: $0) }.sorted { $0.taskNumber < $1.taskNumber }
  }
}

extension DrawnObjects: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { attempt.checks.count }

  /// The object of a check, in drawing order.
  subscript(index: Int) -> DrawRecord.Fields {
    zip(names(under: layout(at: index)), values(at: index)).map { name, value in
      DrawRecord.Field(name, String(decoding: value, as: UTF8.self))
    }
  }
}

extension DrawnObjects {
  /// Which tables tell of an object; where they are the same, so are the names of its fields.
  struct Layout: Hashable {
    fileprivate let list: Int?
    fileprivate let hasTeam: Bool
    fileprivate let hasRank: Bool
  }

  /// The layout of an object's fields.
  func layout(at index: Int) -> Layout {
    let id = attempt.checks[index].id
    return Layout(
      list: listed.place(of: id)?.table, hasTeam: teamRows[id] != nil,
      hasRank: !rank(of: id).isEmpty)
  }

  /// The names of the fields of objects with a layout.
  func names(under layout: Layout) -> [String] {
    let list = layout.list.map { listed.tables[$0].heading } ?? []
    return (layout.hasRank ? BatchOrder.names : []) + [list.first ?? "抽取顺位"] + list.dropFirst()
      + (layout.hasTeam ? teams.heading.dropFirst() : []) + ["表格编号", "备注"]
  }

  /// The values of an object's fields in UTF-8.
  func values(at index: Int) -> [ArraySlice<UInt8>] {
    let check = attempt.checks[index]
    var values = (rank(of: check.id) + [String(check.number)]).map { Array($0.utf8)[...] }
    if let place = listed.place(of: check.id) {
      values += listed.tables[place.table].slices(ofRow: place.row).dropFirst()
    }
    if let row = teamRows[check.id] { values += teams.slices(ofRow: row).dropFirst() }
    let code = FormCode(of: check, task: taskNumber).description
    values += [Array(code.utf8)[...], Array(note(on: check).utf8)[...]]
    return values
  }

  /// What the lists say of an object in one column; empty where they don't.
  func text(at index: Int, in column: String) -> String {
    listed.text(of: attempt.checks[index].id, in: column)
  }

  private func rank(of id: CanonicalID) -> [String] {
    order?.fields(of: id.text).map(\.value) ?? []
  }

  private func note(on check: DrawnCheck) -> String {
    let words = order?.words(of: check.id.text) ?? ""
    let own = listed.text(of: check.id, in: EntityList.ownColumns)
    return ([words, own] + changes.notes(of: check)).filter { !$0.isEmpty }
      .joined(separator: "；")
  }
}

/// The rows of the lists beside the result and the additions by the objects that they name.
private struct ListedObjects {
  struct Place {
    let table: Int
    let row: Int
  }

  let tables: [FieldTable]
  private let rows: [[CanonicalID: Int]]

  init(_ tables: [FieldTable]) {
    self.tables = tables
    rows = tables.map(\.rowsByID)
  }

  /// Where an object stands first.
  func place(of id: CanonicalID) -> Place? {
    for (table, rows) in rows.enumerated() {
      if let row = rows[id] { return Place(table: table, row: row) }
    }
    return nil
  }

  func text(of id: CanonicalID, in column: String) -> String {
    guard let place = place(of: id),
      let index = tables[place.table].heading.firstIndex(of: column)
    else { return "" }
    return tables[place.table].text(row: place.row, column: index)
  }
}

extension FieldTable {
  /// The rows by the ids in the column 编号; of several with one id, the first.
  fileprivate var rowsByID: [CanonicalID: Int] {
    guard let column = heading.firstIndex(of: "编号") else { return [:] }
    let ids = (0..<rowCount).lazy.compactMap { row in
      CanonicalID(canonical: bytes(row: row, column: column).span).map { ($0, row) }
    }
    return Dictionary(ids) { first, _ in first }
  }
}
