import Foundation
import Inspection

/// What the commands print (终端输出): results on standard output, problems on standard error.
enum Console {
  /// Prints a line of a result.
  static func say(_ line: String = "") { print(line) }

  /// Prints a text as it is.
  static func write(_ text: String) { print(text, terminator: "") }

  /// Prints a line about a problem.
  static func warn(_ line: String) {
    fflush(nil)  // All streams: what was said before stands before the problem.
    // Where problems can't be printed, the exit status still tells of them.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Whether somebody sits before a terminal that shows what he types.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Prints problems one a line, errors first, some of each code.
  static func report(_ diagnostics: [Diagnostic]) {
    for line in CheckReport(diagnostics).problemLines { warn(line) }
  }
}
