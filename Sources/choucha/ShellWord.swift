extension String {
  /// The text as one word of a shell's command line: in quotes where it needs them.
  var shellWord: String {
    let isPlain = !isEmpty && allSatisfy { !$0.isWhitespace && !Self.shellMarks.contains($0) }
    return isPlain ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }

  private static let shellMarks = Set(##"'"$&;|<>()*?[]{}~#!`\"##)
}
