/// Why no script is written (拒绝导出).
package enum EngineRefusal: Problem, Error, Hashable {
  /// Nothing is drawn yet; `task` is the one asked for, nil for any.
  case notDrawn(task: Int?)
  /// The ledger has several draws, and none was named.
  case severalDraws(tasks: [Int])

  /// The stable code.
  package var code: String {
    switch self {
    case .notDrawn: "D180"
    case .severalDraws: "D181"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}
