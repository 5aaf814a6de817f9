internal import Sampling

/// How a task's objects are split among offices, fixed before the draw (下发划分).
///
/// It is committed as rows `office` of `codes.csv`: the unit's code and the office's name, or `*` for
/// an office that takes part in every check (配合部门). Whoever could split after the draw could choose
/// who inspects whom.
struct OfficeSplit {
  /// The kind of the frozen rows.
  static let kind = "office"
  /// Stands for every unit.
  static let everywhere = "*"

  /// The frozen rows; none where the task isn't split.
  let codes: [CodeRow]

  /// Splits a task's frame by the office's table.
  /// - Throws: `Findings` when an object belongs to no office or a unit to two.
  init(_ task: PlanTask, frame: Frame, units: [Code: String], rows: [OfficeRow]) throws {
    let rows = rows.filter { $0.holds(for: task.keys) }
    let offices = Dictionary(grouping: rows) { UnitName($0.unit) }
      .mapValues { Set($0.map(\.office)).sorted() }
    let names = units.mapValues(UnitName.init)
    let used = frame.unitCounts.keys.sorted()
    codes =
      (offices[UnitName("")] ?? []).map {
        CodeRow(kind: Self.kind, code: Self.everywhere, label: $0)
      }
      + used.flatMap { unit in
        (names[unit].flatMap { offices[$0] } ?? []).map {
          CodeRow(kind: Self.kind, code: unit.text, label: $0)
        }
      }
    let problems = problems(frame: frame, units: units)
    guard problems.isEmpty else {
      throw Findings(problems.map { Diagnostic($0, at: task.location) })
    }
  }

  /// The split that a commit event froze.
  init(_ codes: [CodeRow]) { self.codes = codes.filter { $0.kind == Self.kind } }

  /// Whether the objects of each unit go to an office of their own, which sends its own officers.
  var isByUnit: Bool { codes.contains { $0.code != Self.everywhere } }

  /// The offices by name, ascending.
  var offices: [String] { Set(codes.map(\.label)).sorted() }

  /// The rows of a registry whose objects an office takes over.
  func part(of office: String, in registry: FrozenRegistry) -> FrozenRegistry {
    let own = Set(codes.filter { $0.label == office }.map(\.code))
    guard !own.contains(Self.everywhere) else { return registry }
    let units = Set(own.compactMap { Code($0) })
    return FrozenRegistry(lines: { line in
      try registry.forEachRow { row in
        if units.contains(row.unit) { try line { row.append(to: &$0) } }
      }
    })
  }

  /// Those of the units that don't go to exactly one office, though others do.
  func unassigned(among units: Set<Code>) -> [Code] {
    guard isByUnit else { return [] }
    let counts = codes.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
    return units.filter { counts[$0.text] != 1 }.sorted()
  }

  private func problems(
    frame: Frame, units: [Code: String]
  ) -> [OfficeProblem] {
    let offices = Dictionary(grouping: codes, by: \.code).mapValues { $0.map(\.label) }
    let twice = offices.filter { $0.key != Self.everywhere && $0.value.count > 1 }.sorted {
      $0.key < $1.key
    }
    let orphans = isByUnit ? frame.unitCounts.filter { offices[$0.key.text] == nil } : [:]
    let names = Set(orphans.keys.map { units[$0] ?? "（未填写管辖单位）" }).sorted()
    return twice.map { code, offices in
      .assignedTwice(unit: Code(code).flatMap { units[$0] } ?? code, offices: offices)
    } + (orphans.isEmpty ? [] : [.unassigned(units: names, count: orphans.values.reduce(0, +))])
  }
}
