extension Severity {
  /// The Chinese word (错误, 警告, 提示).
  package var word: String {
    switch self {
    case .error: "错误"
    case .warning: "警告"
    case .note: "提示"
    }
  }
}
