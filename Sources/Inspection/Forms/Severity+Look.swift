import Spreadsheet

extension Severity {
  /// The look of a cell in which it was found.
  var look: CellStyle.Look {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
