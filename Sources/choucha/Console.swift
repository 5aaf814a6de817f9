import Foundation
import Inspection

/// What the commands print (终端输出): results on standard output, problems on standard error.
enum Console {
  /// Prints a line of a result.
  static func say(_ line: String = "") { print(line) }

  /// Prints a line about a problem.
  static func warn(_ line: String) {
    fflush(nil)  // All streams: what was said before stands before the problem.
    // Where problems can't be printed, the exit status still tells of them.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Prints problems one a line, errors first, at most `limit` of each code.
  static func report(_ diagnostics: [Diagnostic], limit: Int = 10) {
    let groups = Dictionary(grouping: diagnostics, by: \.problem.code)
    let ordered = groups.sorted {
      ($1.value[0].problem.severity, $0.key) < ($0.value[0].problem.severity, $1.key)
    }
    for (code, problems) in ordered {
      for problem in problems.prefix(limit) { warn(line(of: problem)) }
      if problems.count > limit { warn("  另有 \(problems.count - limit) 条 \(code)，见核对报告。") }
    }
  }

  /// Prints where the rows of every sheet went.
  static func report(_ accounts: [SheetAccount]) {
    for account in accounts {
      say("  \(account.title)：\(account.kind?.rawValue ?? "未使用")，\(account.counts.words)")
    }
  }

  private static func line(of diagnostic: Diagnostic) -> String {
    let mark =
      [Severity.error: "错误", .warning: "警告", .note: "提示"][diagnostic.problem.severity] ?? ""
    let place = diagnostic.location.map { "\($0.words)：" } ?? ""
    return "\(mark) \(diagnostic.problem.code) \(place)\(diagnostic.problem.message)"
  }
}
