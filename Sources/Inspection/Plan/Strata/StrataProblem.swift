/// What is wrong with the strata, the bounds or the order of a task (分层问题), as facts.
enum StrataProblem: Problem, Error, Equatable {
  /// A class of the ratio cell is neither a risk class nor in a column of the strata, or stands
  /// for the same objects as another.
  case tierUnclear(String)
  /// Strata for which the ratio cell says nothing.
  case strataWithoutTier([String])
  /// A class of the ratio cell has no object in scope.
  case tierWithoutObjects(String)
  /// Classes have ratios of their own, but there is one base for all.
  case tiersOfOneBase
  /// General items need a limit, and neither the plan nor the settings give one.
  case generalWithoutCeiling(items: [String])
  /// The plan asks for more than the limit of general items allows.
  case askedAboveCeiling(asked: Int, ceiling: Int)
  /// A task of important items has general ones as well, so that their limit counts.
  case generalAmongImportant(items: [String])
  /// Lower bounds ask for more than the total or the limit.
  case boundsAboveTotal(total: Int, drawn: Int)
  /// Bases are given by class, and these classes aren't exactly the strata.
  case basesUnclear([String])
  /// The number or size of batches isn't a whole number above 0.
  case batchesUnclear(String)
  /// So many important objects are asked for that everybody is drawn, in order.
  case everybodyInstead(asked: Int, drawn: Int)
  /// The larger ratio of objects to be checked more often doesn't fit the task.
  case focusUnused
  /// Batches are named, but not everybody is drawn.
  case batchesUnused

  /// The stable code.
  var code: String {
    switch self {
    case .tierUnclear: "P150"
    case .strataWithoutTier: "P151"
    case .tierWithoutObjects: "P152"
    case .generalWithoutCeiling: "P153"
    case .askedAboveCeiling: "P154"
    case .generalAmongImportant: "P155"
    case .boundsAboveTotal: "P156"
    case .batchesUnclear: "P157"
    case .batchesUnused: "P158"
    case .tiersOfOneBase: "P159"
    case .basesUnclear: "P144"
    case .everybodyInstead: "P145"
    case .focusUnused: "P146"
    }
  }

  /// What leaves no doubt about the number is a warning or a note.
  var severity: Severity {
    switch self {
    case .tierWithoutObjects: .note
    case .generalAmongImportant, .boundsAboveTotal, .batchesUnused, .everybodyInstead,
      .focusUnused:
      .warning
    default: .error
    }
  }
}
