internal import Sampling

/// The code that a record form carries (表格编号): task, rank, and 6 hexadecimal digits that bind it
/// to this draw and this object (DRAW §1.12), such as `1-12-a1b2c3`.
struct FormCode: Hashable, CustomStringConvertible {
  /// `1-12-a1b2c3`.
  let description: String

  /// The code of a check.
  init(of check: DrawnCheck, task: Int) {
    let mark = Digest(hashing: "\(check.event.entry.hex)|\(check.id)").hex.prefix(6)
    description = "\(task)-\(check.number)-\(mark)"
  }

  /// Finds a code in a text, full-width or narrow; nil where there is none.
  init?(in text: String) {
    let found = text.narrowed.lowercased().firstMatch(of: /[0-9]{1,6}-[0-9]{1,7}-[0-9a-f]{6}/)
    guard let found else { return nil }
    description = String(found.output)
  }
}
