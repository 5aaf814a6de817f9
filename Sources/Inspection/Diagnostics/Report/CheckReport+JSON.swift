internal import Spreadsheet

/// The report for other programs (docs/check-report.md).
extension CheckReport {
  /// The version of the report's form; it changes when a key changes its meaning or goes.
  private static let schema = "choucha.check/1"

  /// The report as one JSON document, keys in fixed order, with a line feed at the end.
  package var json: String {
    JSONText.object([
      ("schema", .string(Self.schema)), ("passed", .flag(isPassed)), ("totals", totals),
      ("codes", .list(groups.map(\.json))), ("sheets", .list(accounts.map(\.json))),
      ("problems", .list(diagnostics.map(\.json))),
    ]).text() + "\n"
  }

  private var totals: JSONText {
    .object([Severity.error, .warning, .note].map { ($0.rawValue, .number(count(of: $0))) })
  }
}

extension CheckReport.Group {
  fileprivate var json: JSONText {
    .object([
      ("code", .string(code)), ("severity", .string(severity.rawValue)),
      ("count", .number(count)),
    ])
  }
}

extension SheetAccount {
  fileprivate var json: JSONText {
    let counts = counts
    return .object([
      ("file", .string(file)), ("sheet", JSONText(sheet)), ("kind", JSONText(kind?.rawValue)),
      ("rows", .number(counts.total)), ("imported", .number(counts.imported)),
      ("ignored", .number(counts.ignored)), ("rejected", .number(counts.rejected)),
      ("confirmed", .number(counts.confirmed)),
    ])
  }
}

extension Diagnostic {
  fileprivate var json: JSONText {
    .object([
      ("code", .string(problem.code)), ("severity", .string(problem.severity.rawValue)),
      ("file", JSONText(location?.file)), ("sheet", JSONText(location?.sheet)),
      ("row", JSONText(location?.row)), ("column", JSONText(location?.column)),
      ("cell", JSONText(location?.address?.description)), ("message", .string(message)),
    ])
  }
}
