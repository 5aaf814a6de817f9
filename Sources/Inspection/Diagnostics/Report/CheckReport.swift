/// What a check came to: where every row went and what is wrong (核对结果).
package struct CheckReport: Sendable {
  /// The problems with one code.
  package struct Group: Sendable {
    /// The stable code.
    package let code: String
    /// How much they matter.
    package let severity: Severity
    /// The problems, in the order of files, rows and columns; never empty.
    package let diagnostics: [Diagnostic]

    /// How many there are, with those that aren't listed.
    var count: Int { diagnostics.reduce(0) { $0 + $1.count } }
  }

  /// One account for each sheet read.
  package let accounts: [SheetAccount]
  /// All the problems found.
  package let diagnostics: [Diagnostic]
  /// Whether the tables can be used as they are.
  package let isPassed: Bool

  /// Sums up a folder's check; `isStrict` lets warnings stop it as errors do.
  package init(_ inputs: Inputs, isStrict: Bool = false) {
    accounts = inputs.accounts
    diagnostics = inputs.diagnostics
    let isClean = !isStrict || !diagnostics.contains { $0.problem.severity == .warning }
    isPassed = inputs.blockingDiagnostics.isEmpty && isClean
  }

  /// Sums up the problems of a later stage, and where the rows went of files that it read itself.
  package init(_ diagnostics: [Diagnostic], accounts: [SheetAccount] = []) {
    self.accounts = accounts
    self.diagnostics = diagnostics
    isPassed = !diagnostics.contains { $0.problem.severity == .error }
  }

  /// How many problems matter so much, with those that aren't listed.
  package func count(of severity: Severity) -> Int { diagnostics.count(of: severity) }

  /// The problems by code: errors first, then by code.
  package var groups: [Group] {
    Dictionary(grouping: diagnostics, by: \.problem.code)
      .map { code, members in
        Group(
          code: code, severity: members.map(\.problem.severity).max() ?? .note,
          diagnostics: members)
      }
      .sorted { ($1.severity, $0.code) < ($0.severity, $1.code) }
  }

  /// The numbers in words: 共 3 个错误、2 个警告、5 条提示.
  package var closingLine: String {
    guard !diagnostics.isEmpty else { return "没有发现问题" }
    let parts = [(Severity.error, "个错误"), (.warning, "个警告"), (.note, "条提示")]
      .map { "\(count(of: $0.0)) \($0.1)" }
    return "共 " + parts.joined(separator: "、")
  }
}
