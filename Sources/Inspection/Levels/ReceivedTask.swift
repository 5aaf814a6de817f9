internal import Sampling

/// A task that the level above hands down (收到的任务): its words, its objects, where they are.
struct ReceivedTask {
  /// The package.
  let package: LevelPackage
  /// The draw above.
  let parent: ParentReference
  /// The office's part of the registry, as it is frozen.
  let registry: [RegistryRow]
  /// The labels of the units' codes.
  let units: [Code: String]
  /// The codes of strata and units that the part uses.
  let codes: [CodeRow]
  /// What the level above says of the task.
  let facts: DrawRecord.Fields

  /// Reads a package that came down.
  /// - Throws: `LevelFault`, `LedgerProblem`.
  init(_ package: LevelPackage) throws {
    self.package = package
    parent = try ParentReference(package)
    registry = try parent.registry().rows()
    facts = try package.commit.table(CommitmentPapers.Name.facts).pairs
    let used = Set(registry.map(\.unit.text))
    let all: [CodeRow] = try FrozenFiles.rows(of: package.commit)
    codes = all.filter { $0.kind == "stratum" || $0.kind == "unit" && used.contains($0.code) }
    units = Dictionary(
      codes.filter { $0.kind == "unit" }.compactMap { row in
        Code(row.code).map { ($0, row.label) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The task as this office's commitment names it: no task of its own has that name.
  var name: String { "\(package.sender)：\(package.task)" }

  /// The objects as tables would have brought them.
  var objects: Registry {
    Registry(
      registry.map { row in
        var entity = Entity(
          id: row.id, code: row.id.text, name: row.name,
          status: RegistrationStatus(word: "", isDrawable: row.status == .eligible),
          location: place)
        entity.station = units[row.unit] ?? ""
        return entity
      })
  }

  /// The list as people read it, as it came along; every line must be one of the list.
  /// - Throws: `LevelRefusal.faulty` where it isn't.
  func table(of list: ResultDocument) throws -> FieldTable {
    let file = EntityList.drawn
    guard let table = package.files[file].flatMap(FieldTable.init(bytes:)),
      table.fields.map({ $0["编号"] }) == list.lines.map(\.ticket.id.text)
    else { throw LevelRefusal.faulty(package.sender, .malformed(file: file)) }
    return table
  }

  /// The task as a plan would have brought it; who is sent is for this office to settle.
  func task(numbered number: Int) throws -> PlanTask {
    var task = PlanTask(number: number, name: facts["任务名称"], location: place)
    task.items = try package.commit.table(CommitmentPapers.Name.items).fields.map {
      LocatedText($0["抽查事项"], at: place)
    }
    let period = facts["任务期限"]
    task.end = CalendarDate(iso: period.suffix(10))
    if period.contains(" 至 ") { task.start = CalendarDate(iso: period.prefix(10)) }
    return task
  }

  private var place: CellLocation { CellLocation(file: "\(package.sender)下发的材料") }
}
