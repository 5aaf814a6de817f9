internal import Sampling
import Spreadsheet

/// Reads one sheet of a department's drawn list (抽查名单), in whatever layout.
struct DrawnListReader {
  private let table: HeadedTable
  private let preamble: Preamble
  private let year: Int?
  private var lists = DrawnLists()
  private var indexOfTask: [DrawnLists.Task: Int] = [:]
  private var unreadPeriods: Set<String> = []
  private var isDepartmentMissing = false

  /// Finds the headings of a sheet's list and opens its account; nil where there is none.
  ///
  /// What stands below the title of reserves or amendments isn't drawn and so stays out.
  static func table(of sheet: Table, log: inout ImportLog) -> (HeadedTable, Preamble)? {
    let apart = rowsApart(in: sheet)
    var drawn = sheet
    drawn.rows.removeAll { apart[$0.number] != nil }
    let finder = HeadingFinder(depth: searchDepth)
    guard case .table(let table) = finder.find(.drawnList, in: drawn) else {
      log.open(SheetAccount(unread: sheet, as: foreign))
      return nil
    }
    var account = SheetAccount(
      file: table.file, sheet: table.sheet, kind: table.kind,
      fates: table.ignoredFates)
    for (row, role) in apart { account.fates[row] = .ignored(reason: role.rawValue) }
    log.open(account)
    table.reportOddities(to: &log)
    return (table, Preamble(drawn, above: table.headingRows.lowerBound))
  }

  /// Prepares to read a list.
  init(_ list: (table: HeadedTable, preamble: Preamble)) {
    (table, preamble) = list
    year = preamble.year ?? Preamble.year(in: list.table.file)
  }

  /// The tasks and objects of the list; rows that can't be used are rejected in the log.
  mutating func lists(log: inout ImportLog) -> DrawnLists {
    for row in table.filledDown(log: &log).dataRows {
      var reading = RowReading(examined: row, of: table)
      let draw = draw(&reading)
      if log.settle(reading), let draw { lists.draws.append(draw) }
    }
    if isDepartmentMissing {
      log.report(
        VisitProblem.departmentFromFile(fileStem),
        at: CellLocation(file: table.file, sheet: table.sheet))
    }
    return lists
  }

  private static let searchDepth = 300
  private static let foreign = RowRole.foreign.rawValue

  /// The rows from a title over reserves or amendments to the next numbered title or that of the
  /// objects, by number.
  private static func rowsApart(in sheet: Table) -> [Int: RowRole] {
    var (rows, role): ([Int: RowRole], RowRole?) = ([:], nil)
    for row in sheet.rows {
      if let title = title(row) {
        let opened = titlesApart.first { title.contains($0.word) }?.role
        if opened != nil || title.contains(/^([一二三四五六七八九十]+、|检查对象$)/) { role = opened }
      }
      rows[row.number] = role
    }
    return rows
  }

  private static let titlesApart: [(word: String, role: RowRole)] = [
    ("候补", .reserve), ("变更记录", .amendment),
  ]

  /// The text of a row with one short cell.
  private static func title(_ row: Row) -> String? {
    guard row.cells.count == 1, let cell = row.cells.first, row.bytes[cell.range].count < 120
    else { return nil }
    return row.text(of: cell)
  }

  private mutating func draw(_ reading: inout RowReading) -> DrawnLists.Draw? {
    let code = RegistryReader.code(&reading)
    let name = name(reading)
    if code == nil, name.isEmpty, !reading.isRejected {
      reading.report(VisitProblem.missingIdentity, at: reading.location)
    }
    let task = task(&reading)
    guard !reading.isRejected else { return nil }
    let number = reading.text(.objectNumber)
    let derived = number.hasPrefix("N.") ? CanonicalID(canonical: number) : nil
    var draw = DrawnLists.Draw(
      task: index(of: task), id: code?.id ?? derived,
      name: name.isEmpty ? code?.text ?? "" : name)
    draw.code = code?.text ?? ""
    draw.mark =
      [Field.batch, .licenceNumber].map { reading.text($0) }
      .first { !$0.isEmpty } ?? ""
    draw.address = reading.text(.address)
    draw.team = team(reading, unit: task.departments.first ?? "")
    draw.location = reading.location
    return draw
  }

  /// The object's name; 单位名称 is the object's only where no other column names it.
  private func name(_ reading: RowReading) -> String {
    reading.text(table.has(.entityName) ? .entityName : .unit)
  }

  private mutating func task(_ reading: inout RowReading) -> DrawnLists.Task {
    let department = department(reading)
    let title = text(.taskName, reading)
    let items = table.columns(of: .item).flatMap { column in
      WrittenList.values(in: reading.text(column: column)).map(\.withoutNumber)
    }
    return DrawnLists.Task(
      name: "\(department)：\(title.isEmpty ? preamble.title ?? fileStem : title)",
      departments: WrittenList.withoutRepetitions(
        [department] + WrittenList.values(in: text(.partners, reading))),
      items: items.isEmpty ? WrittenList.values(in: preamble[.item] ?? "") : items,
      window: window(&reading))
  }

  private mutating func department(_ reading: RowReading) -> String {
    let ofUnit = table.has(.entityName) ? text(.unit, reading) : ""
    let named = [text(.initiator, reading), ofUnit].first { !$0.isEmpty }
    if named == nil { isDepartmentMissing = true }
    return named ?? fileStem
  }

  /// The value of a row, else the one that stands above the list.
  private func text(_ field: Field, _ reading: RowReading) -> String {
    let text = reading.text(field)
    return text.isEmpty ? preamble[field] ?? "" : text
  }

  private mutating func window(_ reading: inout RowReading) -> VisitWindow {
    let (start, end) = (reading.text(.start), reading.text(.end))
    let days = [start, end].map { WrittenDate($0)?.lastDay }
    let hasDays = days.contains { $0 != nil }
    let words = hasDays ? "\(start)—\(end)" : text(.period, reading)
    guard !words.isEmpty else { return .unstated }
    let window =
      hasDays ? VisitWindow(start: days[0], end: days[1]) : VisitWindow(words, year: year)
    if let window { return window }
    if unreadPeriods.insert(words).inserted {
      reading.report(VisitProblem.periodUnreadable(words), at: .period)
    }
    return .unstated
  }

  private func team(_ reading: RowReading, unit: String) -> [DrawnLists.Officer] {
    let names = [reading.text(.leader)] + WrittenList.values(in: reading.text(.personName))
    return WrittenList.withoutRepetitions(names.map { WrittenName($0).name })
      .filter { !$0.isEmpty }.map { DrawnLists.Officer(name: $0, unit: unit) }
  }

  private mutating func index(of task: DrawnLists.Task) -> Int {
    if let index = indexOfTask[task] { return index }
    indexOfTask[task] = lists.tasks.count
    lists.tasks.append(task)
    return lists.tasks.count - 1
  }

  private var fileStem: String {
    let name = table.file.split(separator: "/").last.map(String.init) ?? table.file
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
  }
}

extension String {
  /// The text without a number before it: `1. 公示信息检查` is 公示信息检查.
  fileprivate var withoutNumber: String {
    guard let dot = firstIndex(of: "."), self[..<dot].allSatisfy(\.isNumber) else { return self }
    return String(self[index(after: dot)...]).trimmingBlanks
  }
}
