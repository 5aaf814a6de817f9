/// Problems of the user's data that stop a stage (数据问题), all of them together.
package struct Findings: Error, Sendable {
  /// The problems, errors and warnings alike.
  package let diagnostics: [Diagnostic]

  /// Makes findings.
  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Makes the finding that a file as such has a problem.
  init(_ problem: ImportProblem, in path: String) {
    self.init([Diagnostic(problem, at: CellLocation(file: path))])
  }
}
