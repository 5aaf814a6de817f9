import Spreadsheet

/// What is wrong with a registry (检查对象名录库的问题).
enum RegistryProblem: Problem, Error, Hashable {
  /// A row without a name.
  case missingName
  /// A code kept as a number, with the fraction of one, or as what else a cell can hold.
  case numericCode(String, kind: Cell.Kind = .number)
  /// A code that became a number with an exponent.
  case exponentCode(String)
  /// An 18-digit code whose last digits were lost.
  case truncatedCode(String)
  /// A code that looks like the ids we make up.
  case reservedCode(String)
  /// The number of an identity card in the place of a code; its text isn't kept.
  case personalNumber
  /// A code that was written with spaces, wrappers, other widths or cases.
  case codeTidied(from: String, to: String)
  /// A credit code whose last character is wrong, and the code that was probably meant.
  case wrongCheckCharacter(String, likely: String?)
  /// A credit code whose inner organisation code is wrong.
  case wrongOrganisationCode(String)
  /// A registration number whose last digit is wrong.
  case wrongCheckDigit(String)
  /// A code of 18 digits that ends in 000 and passes all checks.
  case endsInZeros(String)
  /// A code of no known form, and the code that was probably meant.
  case unusualCode(String, likely: String?)
  /// A credit code and a number in one cell; the credit code is used.
  case codeBesideNumber(used: String)
  /// Several codes in one cell, of which none comes first; one may be a person's, so that their
  /// text isn't kept.
  case severalCodes
  /// The credit code stands in the column of numbers, and the number in that of codes.
  case swappedCodes
  /// A name that a spreadsheet took for a date.
  case nameAsDate(String)
  /// A row that says again what another one says.
  case repeated(of: CellLocation)
  /// Two rows with one id that tell different things.
  case conflict(id: String, other: CellLocation)
  /// A name that stands with two codes.
  case nameWithTwoCodes(name: String, other: CellLocation)
  /// The table has no column for the status.
  case noStatusColumn
  /// A row without a status in a table that has the column.
  case missingStatus
  /// A status whose word isn't known.
  case unknownStatus(String)
  /// All the unknown words of a table with the number of their rows.
  case unknownStatuses([String])
  /// A status that counts as not drawable unless the office says otherwise.
  case undecidedStatus(String, rowCount: Int)
  /// A label of credit risk that isn't known.
  case unknownRisk(String)
  /// Objects without any code, which get an id from their names.
  case withoutCode(rowCount: Int)

  var code: String {
    switch self {
    case .missingName: "I120"
    case .numericCode: "I121"
    case .exponentCode: "I122"
    case .truncatedCode: "I123"
    case .reservedCode: "I124"
    case .personalNumber: "I125"
    case .codeTidied: "I127"
    case .wrongCheckCharacter: "I128"
    case .wrongOrganisationCode: "I129"
    case .wrongCheckDigit: "I130"
    case .endsInZeros: "I131"
    case .unusualCode: "I132"
    case .repeated: "I133"
    case .conflict: "I134"
    case .nameWithTwoCodes: "I135"
    case .noStatusColumn: "I136"
    case .missingStatus: "I137"
    case .unknownStatus: "I138"
    case .unknownStatuses: "I139"
    case .undecidedStatus: "I140"
    case .unknownRisk: "I141"
    case .withoutCode: "I142"
    case .nameAsDate: "I143"
    case .codeBesideNumber: "I144"
    case .severalCodes: "I145"
    case .swappedCodes: "I146"
    }
  }

  var severity: Severity {
    switch self {
    case .missingName, .numericCode, .exponentCode, .truncatedCode, .reservedCode, .personalNumber,
      .conflict, .missingStatus, .unknownStatus, .nameAsDate, .severalCodes:
      .error
    case .codeTidied, .wrongCheckCharacter, .wrongOrganisationCode, .wrongCheckDigit, .endsInZeros,
      .unusualCode, .repeated, .nameWithTwoCodes, .noStatusColumn, .unknownStatuses, .unknownRisk,
      .codeBesideNumber, .swappedCodes:
      .warning
    case .undecidedStatus, .withoutCode: .note
    }
  }
}
