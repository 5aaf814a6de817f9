import Glibc
import Inspection

/// Another program that runs in a process group of its own, without input (子进程).
///
/// Sound: the system's structures are made before they are used and unmade at the end of `init`, and
/// what is lent to a call outlives it.
@safe struct ChildProcess {
  private let number: pid_t

  /// Starts a program with an environment of its own; what it prints goes to a file.
  /// - Throws: `ConversionFailure.refused` with the system's words.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], output: String
  ) throws(ConversionFailure) {
    let words = unsafe Self.copies([program] + arguments)
    defer { unsafe Self.free(words) }
    let variables = unsafe Self.copies(environment.map { "\($0)=\($1)" })
    defer { unsafe Self.free(variables) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var number: pid_t = 0
    let status = unsafe posix_spawn(
      &number, program, &actions, &attributes, words, variables)
    guard status == 0 else { throw .refused(unsafe String(cString: strerror(status))) }
    self.number = number
  }

  /// Waits until the program ends, and ends it with all that it started when it takes too long.
  /// - Returns: Whether it ended by itself.
  func ends(within seconds: Int) -> Bool {
    let end = time(nil) + seconds
    while waitpid(number, nil, WNOHANG) == 0 {
      guard time(nil) < end else {
        kill(-number, SIGKILL)
        waitpid(number, nil, 0)
        return false
      }
      usleep(20_000)
    }
    return true
  }

  /// Texts as the system takes them, with a null behind the last.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { unsafe strdup($0) } + [nil]
  }

  private static func free(_ texts: [UnsafeMutablePointer<CChar>?]) {
    for index in unsafe texts.indices { unsafe Glibc.free(texts[index]) }
  }
}
