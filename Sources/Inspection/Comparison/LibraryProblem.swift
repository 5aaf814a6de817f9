/// What is wrong with the confirmation of the libraries (两库确认的问题).
package enum LibraryProblem: Refusal, Hashable {
  /// Nobody has confirmed registry and roster.
  case neverConfirmed(isRequired: Bool)
  /// Registry or roster changed after the confirmation of this folder.
  case changedSince(String, isRequired: Bool)
  /// A confirmation without a name.
  case nameMissing

  /// The stable code.
  package var code: String {
    switch self {
    case .neverConfirmed: "P190"
    case .changedSince: "P191"
    case .nameMissing: "P192"
    }
  }

  /// Only an office that wants confirmations is stopped.
  package var severity: Severity {
    switch self {
    case .neverConfirmed(let isRequired), .changedSince(_, let isRequired):
      isRequired ? .error : .warning
    case .nameMissing: .error
    }
  }
}
