import Glibc
import Inspection

/// What the commands print (终端输出): results on standard output, problems on standard error.
enum Console {
  /// Standard output can't be written.
  struct Failure: Error {}

  /// Prints a line of a result.
  static func say(_ line: String = "") { print(line) }

  /// Prints a text as it is.
  static func write(_ text: String) { print(text, terminator: "") }

  /// Prints bytes as they are, at once.
  /// - Throws: `Failure`.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    guard send(bytes, to: STDOUT_FILENO) else { throw Failure() }
  }

  /// Prints a line about a problem.
  static func warn(_ line: String) {
    fflush(nil)  // All streams: what was said before stands before the problem.
    // Where problems can't be printed, the exit status still tells of them.
    _ = send(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes bytes to a stream; false where it can't take them all.
  private static func send(_ bytes: [UInt8], to stream: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Sound: the buffer is lent for the call and holds `count` bytes.
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(stream, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Whether somebody sits before a terminal that shows what he types.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Prints problems one a line, errors first, some of each code.
  static func report(_ diagnostics: [Diagnostic]) {
    for line in CheckReport(diagnostics).problemLines { warn(line) }
  }
}
