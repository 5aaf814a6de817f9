/// What is wrong with the recusals (回避申报的问题).
enum RecusalProblem: Problem, Equatable {
  /// Neither a name nor a certificate number.
  case missingOfficer
  /// Nobody in the roster has this name or certificate.
  case unknownOfficer(String)
  /// Several officers have this name.
  case ambiguousOfficer(String, count: Int)
  /// The certificate belongs to somebody of another name.
  case otherName(certificate: String, name: String)
  /// Neither an object nor a unit.
  case missingObject
  /// No object of the registry has this code or name.
  case unknownObject(String)
  /// Several objects have this name.
  case ambiguousObject(String, count: Int)
  /// No object of the registry belongs to this unit.
  case unknownUnit(String)
  /// No reason is given.
  case missingReason

  var code: String {
    switch self {
    case .missingOfficer: "I501"
    case .unknownOfficer: "I502"
    case .ambiguousOfficer: "I503"
    case .otherName: "I504"
    case .missingObject: "I505"
    case .unknownObject: "I506"
    case .ambiguousObject: "I507"
    case .unknownUnit: "I508"
    case .missingReason: "I509"
    }
  }

  var severity: Severity { self == .missingReason ? .warning : .error }
}
