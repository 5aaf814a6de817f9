import Spreadsheet

/// What was found in one row, in words (一行的问题).
struct RowFindings {
  private let diagnostics: [Diagnostic]
  private static let limit = 20

  /// Takes the findings of a row.
  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// The gravest of all; nil where nothing was found.
  var severity: Severity? { diagnostics.map(\.problem.severity).max() }

  /// The columns of cells with findings, ascending.
  var columns: [Int] { Set(diagnostics.compactMap { $0.location?.column }).sorted() }

  /// The gravest of a cell; nil where nothing was found.
  func severity(at column: Int) -> Severity? {
    diagnostics.filter { $0.location?.column == column }.map(\.problem.severity).max()
  }

  /// All of them, one a line, each with its cell.
  var message: String {
    Self.joined(diagnostics) { diagnostic in
      diagnostic.location?.address.map { "\($0) " } ?? ""
    }
  }

  /// The comment of each cell with findings.
  var comments: [(column: Int, text: String)] {
    columns.map { column in
      (column, Self.joined(diagnostics.filter { $0.location?.column == column }) { _ in "" })
    }
  }

  private static func joined(
    _ diagnostics: [Diagnostic], place: (Diagnostic) -> String
  ) -> String {
    var lines = diagnostics.prefix(limit).map { diagnostic in
      let problem = diagnostic.problem
      return "\(place(diagnostic))\(problem.severity.word) \(problem.code)：\(diagnostic.message)"
    }
    if diagnostics.count > limit { lines.append("另有 \(diagnostics.count - limit) 条。") }
    return lines.joined(separator: "\n")
  }
}
