/// What only shows when the tables of a work folder are held against each other (表间核对).
enum CrossProblem: Problem, Hashable {
  /// A station in charge of objects to whose unit no officer belongs.
  case stationUnstaffed(String, entityCount: Int)
  /// None of the stations has an officer: the two tables spell their units in different ways.
  case noStationStaffed(stationCount: Int)
  /// Items of the checklist that no task of the plan checks.
  case itemsUnused([String])
  /// The registries hold another number of rows than the office expects.
  case entityCount(expected: Int, found: Int)
  /// The rosters hold another number of persons than the office expects.
  case inspectorCount(expected: Int, found: Int)
  /// The table says the same as another one, row by row, and isn't read again.
  case copy(of: CellLocation)
  /// The plan is for another year than the settings, or than another plan.
  case otherYear(Int, expected: Int)
  /// Nearly all codes of a file belong to another place than those of the other files.
  case otherDivision(String, expected: String)
  /// As many rows as an export or a format can hold, so that the rest may be cut off.
  case possiblyCut(rowCount: Int)

  var code: String {
    switch self {
    case .stationUnstaffed: "I801"
    case .noStationStaffed: "I802"
    case .itemsUnused: "I803"
    case .entityCount: "I804"
    case .inspectorCount: "I805"
    case .copy: "I806"
    case .otherYear: "I807"
    case .otherDivision: "I808"
    case .possiblyCut: "I809"
    }
  }

  var severity: Severity {
    switch self {
    case .entityCount, .inspectorCount: .error
    case .stationUnstaffed, .noStationStaffed, .copy, .otherYear, .otherDivision, .possiblyCut:
      .warning
    case .itemsUnused: .note
    }
  }
}
