import Spreadsheet

/// What is wrong with a roster (执法检查人员名录库的问题).
enum RosterProblem: Problem, Equatable {
  /// A row with data but without a name.
  case missingName
  /// The table has no column for the unit.
  case noUnitColumn
  /// A person without a unit.
  case missingUnit(name: String)
  /// Unit and post stand in one column and were taken apart.
  case combinedUnit
  /// A certificate number kept as a number, which may have lost leading zeros.
  case numericCertificate(String)
  /// A certificate number that the spreadsheet damaged: E-notation, over 15 digits as a number, or
  /// kept as something else, such as a date.
  case damagedCertificate(String, kind: Cell.Kind)
  /// A certificate number from which blanks or wrappers were removed.
  case certificateTidied(from: String, to: String)
  /// The number of an identity card in place of a certificate's; its text isn't kept.
  case personalNumber
  /// A last day of validity that is no date.
  case badValidity(String)
  /// A person who can't fill a place for want of a certificate.
  case noCertificate(name: String)
  /// The word of a status that isn't known.
  case unknownStatus(String)
  /// A flag that is neither yes nor no.
  case badFlag(String)
  /// The row above has the same name and unit: taken as the same person's further certificate.
  case sameAsAbove(name: String)
  /// Another person of the same name in the same unit, with other certificates.
  case namesake(name: String, other: CellLocation)
  /// Two persons with one certificate number, who tell different things.
  case conflict(id: String, other: CellLocation)
  /// Two entries of one name in one unit, without a certificate number that could tell them apart.
  case indistinct(name: String, other: CellLocation)
  /// The row tells more of a person whose own row is refused.
  case refusedAbove(CellLocation)
  /// A number of places or a weight that is none, or out of range.
  case badCount(String, least: Int, most: Int)
  /// A person whose entry says the same as another; it is taken once.
  case repeated(of: CellLocation)

  var code: String {
    switch self {
    case .missingName: "I201"
    case .noUnitColumn: "I202"
    case .missingUnit: "I203"
    case .combinedUnit: "I204"
    case .numericCertificate: "I205"
    case .damagedCertificate: "I206"
    case .badValidity: "I207"
    case .noCertificate: "I208"
    case .unknownStatus: "I209"
    case .badFlag: "I210"
    case .sameAsAbove: "I211"
    case .namesake: "I212"
    case .conflict: "I213"
    case .certificateTidied: "I214"
    case .personalNumber: "I215"
    case .refusedAbove: "I216"
    case .repeated: "I217"
    case .badCount: "I218"
    case .indistinct: "I219"
    }
  }

  var severity: Severity {
    switch self {
    case .missingName, .damagedCertificate, .badValidity, .unknownStatus, .badFlag, .conflict,
      .indistinct, .personalNumber, .refusedAbove, .badCount:
      .error
    case .noUnitColumn, .missingUnit, .combinedUnit, .numericCertificate, .noCertificate,
      .sameAsAbove, .namesake, .certificateTidied, .repeated:
      .warning
    }
  }
}
