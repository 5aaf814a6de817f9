import Spreadsheet

extension Severity {
  /// The word for it.
  var word: String {
    switch self {
    case .error: "错误"
    case .warning: "警告"
    case .note: "提示"
    }
  }

  /// The look of a cell in which it was found.
  var look: CellStyle.Look {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
