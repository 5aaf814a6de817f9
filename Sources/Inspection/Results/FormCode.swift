internal import Sampling

/// The code that a form carries (表格编号): task, rank, and 6 hexadecimal digits that bind it to this
/// draw and this object (DRAW §1.12), such as `1-12-a1b2c3`; the form of one item adds the item's
/// number, `1-12-a1b2c3-2`.
struct FormCode: Hashable, CustomStringConvertible {
  /// The code of the check as a whole: `1-12-a1b2c3`.
  let check: String
  /// The number of the item that the form is about, from 1; nil for the check as a whole.
  let item: Int?

  /// As it is printed.
  var description: String { Self.text(check, item: item) }

  /// The code of a check.
  init(of check: DrawnCheck, task: Int) {
    var text: [UInt8] = []
    check.event.entry.append(to: &text)
    text.append(UInt8(ascii: "|"))
    check.id.append(to: &text)
    self.check = "\(task)-\(check.number)-\(Digest(hashing: text).hex.prefix(6))"
    item = nil
  }

  /// Finds a code in a text, full-width or narrow; nil where there is none.
  init?(in text: String) {
    let pattern = /([0-9]{1,6}-[0-9]{1,7}-[0-9a-f]{6})(?:-([0-9]{1,3})(?![0-9a-f-]))?/
    guard let found = text.narrowed.lowercased().firstMatch(of: pattern) else { return nil }
    check = String(found.output.1)
    item = found.output.2.flatMap { Int($0) }
  }

  /// A check's code, with the number of an item behind it where there is one.
  static func text(_ check: String, item: Int?) -> String {
    check + (item.map { "-\($0)" } ?? "")
  }
}
