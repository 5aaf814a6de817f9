internal import Sampling
internal import Spreadsheet

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
  /// The lists beside the result and the additions.
  private let lists: [FieldTable]
  /// Where each object stands.
  private let places: [Place]

  /// Where an object stands first in the lists, and among the teams; -1 for nowhere.
  private struct Place {
    var list: Int32 = -1
    var row: Int32 = -1
    var team: Int32 = -1
  }

  /// Reads the tables of a complete draw.
  /// - Throws: `LedgerProblem` for one that is missing or malformed; `DiskFailure`.
  init(of attempt: Attempt) throws {
    guard let match = attempt.match else { preconditionFailure("only complete draws are read") }
    self.attempt = attempt
    taskNumber = try attempt.taskNumber()
    changes = try AmendmentRecord(attempt)
    let teams = Later {
      try attempt.amendments.isEmpty
        ? match.table(TeamList.fileName)
        : TeamList(MatchDocument(teams: attempt.teams), officers: attempt.commit.officers()).table
    }
    order = try attempt.result.flatMap { try BatchOrder(of: $0.result(), commit: attempt.commit) }
    lists = try attempt.listedTables()
    self.teams = try teams.value()
    places = Self.places(of: attempt.checks.map(\.id), in: lists, self.teams)
  }

  private static func places(
    of ids: [CanonicalID], in lists: [FieldTable], _ teams: FieldTable
  ) -> [Place] {
    var places = [Place](repeating: Place(), count: ids.count)
    for (number, list) in lists.enumerated() {
      for (index, row) in list.rows(of: ids).enumerated() where places[index].list < 0 {
        if let row { (places[index].list, places[index].row) = (Int32(number), Int32(row)) }
      }
    }
    for (index, row) in teams.rows(of: ids).enumerated() {
      if let row { places[index].team = Int32(row) }
    }
    return places
  }
}

extension LedgerState {
  /// The draws that stand and are complete, by task number.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func completeDrawsByNumber() throws -> [Attempt] {
    try completeDraws.map { (number: try $0.taskNumber(), $0) }.sorted { $0.number < $1.number }
      .map(\.1)
  }
}

extension DrawnObjects: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { attempt.checks.count }

  /// The object of a check, in drawing order.
  subscript(index: Int) -> DrawRecord.Fields { row(at: index).fields(ofRow: 0) }
}

extension DrawnObjects {
  /// Which tables tell of an object; where they are the same, so are the names of its fields.
  struct Layout: Hashable {
    fileprivate let list: Int32
    fileprivate let hasTeam: Bool
    fileprivate let hasRank: Bool
  }

  /// The layout of an object's fields.
  func layout(at index: Int) -> Layout {
    Layout(
      list: places[index].list, hasTeam: places[index].team >= 0,
      hasRank: !rank(of: attempt.checks[index].id).isEmpty)
  }

  /// The names of the fields of objects with a layout.
  func names(under layout: Layout) -> [String] {
    let list = layout.list < 0 ? [] : lists[Int(layout.list)].heading
    return (layout.hasRank ? BatchOrder.names : []) + [list.first ?? "抽取顺位"] + list.dropFirst()
      + (layout.hasTeam ? teams.heading.dropFirst() : []) + ["表格编号", "备注"]
  }

  /// Adds an object's fields to a table.
  func append(_ index: Int, to table: inout FieldTable) {
    let (check, place) = (attempt.checks[index], places[index])
    for words in rank(of: check.id) { table.append(field: words.utf8) }
    table.append(field: String(check.number).utf8)
    if place.list >= 0 { table.append(lists[Int(place.list)], row: Int(place.row), from: 1) }
    if place.team >= 0 { table.append(teams, row: Int(place.team), from: 1) }
    table.append(field: FormCode(of: check, task: taskNumber).description.utf8)
    table.append(field: note(on: check, at: index).utf8)
    table.endRow()
  }

  /// An object's fields as a table of one row.
  func row(at index: Int) -> FieldTable {
    var row = FieldTable(heading: names(under: layout(at: index)))
    append(index, to: &row)
    return row
  }

  /// What the lists say of an object in one column; empty where they don't.
  func text(at index: Int, in column: String) -> String {
    let place = places[index]
    guard place.list >= 0,
      let column = lists[Int(place.list)].heading.firstIndex(of: column)
    else { return "" }
    return lists[Int(place.list)].text(row: Int(place.row), column: column)
  }

  private func rank(of id: CanonicalID) -> [String] {
    order?.fields(of: id.text).map(\.value) ?? []
  }

  private func note(on check: DrawnCheck, at index: Int) -> String {
    let words = order?.words(of: check.id.text) ?? ""
    let own = text(at: index, in: EntityList.ownColumns)
    return ([words, own] + changes.notes(of: check)).filter { !$0.isEmpty }
      .joined(separator: "；")
  }
}

extension FieldTable {
  /// The rows of ids in the column 编号: the first with an id, nil where there is none.
  fileprivate func rows(of ids: [CanonicalID]) -> [Int?] {
    guard let column = heading.firstIndex(of: "编号") else { return ids.map { _ in nil } }
    let hasher = TextHasher()
    var index = PlaceIndex()
    func row(of id: ArraySlice<UInt8>, _ hash: UInt64) -> Int? {
      index.place(of: hash) { bytes(row: $0, column: column) == id }
    }
    for number in 0..<rowCount {
      let id = bytes(row: number, column: column)
      let hash = hasher.hash(of: id.span)
      if row(of: id, hash) == nil { index.insert(number, under: hash) }
    }
    var text: [UInt8] = []
    return ids.map { id in
      text.removeAll(keepingCapacity: true)
      id.append(to: &text)
      return row(of: text[...], hasher.hash(of: text.span))
    }
  }
}
