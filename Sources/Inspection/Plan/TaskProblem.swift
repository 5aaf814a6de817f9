/// What is wrong with a task of the plan (计划问题), as facts; the wording is in
/// `TaskProblem+Message.swift`.
enum TaskProblem: Problem, Error, Equatable {
  /// The ratio cell is empty or says something that isn't a number (根据实际情况确定).
  case ratioUnresolved(String)
  /// The base cell says something that is neither a number nor a known base.
  case baseUnknown(String)
  /// The base that the plan names has no number in the settings.
  case baseMissing(BaseName)
  /// The scope cell is empty.
  case scopeEmpty
  /// A word of the scope is not understood or means two things.
  case scopeUnresolved(String)
  /// The office's table explains a scope with a value that no object has.
  case scopeValueUnknown(field: String, value: String)
  /// The scope holds no object at all.
  case frameEmpty(String)
  /// No object of the scope has a status that allows a draw.
  case frameUndrawable(String)
  /// A column of the strata isn't in the registry, or is empty there.
  case stratumColumnUnknown(String)
  /// The strata have more columns than a code can hold.
  case stratumColumnsTooMany(limit: Int)
  /// The dispatch mode isn't one of those known.
  case dispatchUnknown(String)
  /// 若干所内 without stations named.
  case stationsMissing
  /// A station named isn't one of those in the registry or roster.
  case stationUnknown(String)
  /// The initiating department is empty and the settings give none.
  case initiatorMissing
  /// Nobody on the roster can fill a place.
  case poolEmpty(label: String, unit: String)
  /// Stations are named, but the dispatch mode doesn't ask for any.
  case stationsUnused(DispatchMode)
  /// What the plan says of risk classes in words has no effect on the quota.
  case riskRuleUnused(String)
  /// An item of the plan isn't in the checklist.
  case itemUnknown(String)
  /// Objects to be visited by a station's officers name no station.
  case stationBlank(count: Int)
  /// Something about strata, bounds or order.
  case strata(StrataProblem)
  /// Something about who is to be sent.
  case staffing(StaffingProblem)

  /// The stable code.
  var code: String {
    switch self {
    case .ratioUnresolved: "P101"
    case .baseUnknown: "P102"
    case .baseMissing: "P103"
    case .scopeEmpty: "P104"
    case .scopeUnresolved: "P105"
    case .frameEmpty: "P106"
    case .frameUndrawable: "P107"
    case .dispatchUnknown: "P108"
    case .stationsMissing: "P109"
    case .stationUnknown: "P110"
    case .initiatorMissing: "P111"
    case .poolEmpty: "P112"
    case .itemUnknown: "P113"
    case .stationBlank: "P115"
    case .scopeValueUnknown: "P116"
    case .stratumColumnUnknown: "P117"
    case .stratumColumnsTooMany: "P118"
    case .stationsUnused: "P119"
    case .riskRuleUnused: "P120"
    case .strata(let problem): problem.code
    case .staffing(let problem): problem.code
    }
  }

  /// What leaves no doubt about who can be drawn is a warning.
  var severity: Severity {
    switch self {
    case .itemUnknown, .stationsUnused, .riskRuleUnused: .warning
    case .strata(let problem): problem.severity
    case .staffing(let problem): problem.severity
    default: .error
    }
  }
}
