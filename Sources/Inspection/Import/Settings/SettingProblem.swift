/// What is wrong with the settings (设置的问题).
enum SettingProblem: Problem, Equatable {
  /// A value without the name of its setting.
  case missingName
  /// A name that no setting has.
  case unknown(String)
  /// A value that the setting doesn't allow.
  case badValue(Setting, String)
  /// The setting stands twice with different values.
  case contradiction(String, other: CellLocation)

  var code: String {
    switch self {
    case .missingName: "I541"
    case .unknown: "I542"
    case .badValue: "I543"
    case .contradiction: "I544"
    }
  }

  var severity: Severity {
    if case .unknown = self { .warning } else { .error }
  }
}
