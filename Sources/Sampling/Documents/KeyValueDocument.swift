/// A title and lines `key=value` in bytewise order of the keys (format DR1 §2.0, §2.4).
///
/// ```
/// DR1 seed
/// commitment=4f8989f3…
/// source.01=cwl.ssq/2025131/02.05.11.18.26.31+07
/// ```
/// Text and not JSON, so that `sha256sum` checks it and every engine builds the same bytes.
package struct KeyValueDocument: Hashable, Sendable {
  /// The first line, such as `DR1 commitment`.
  package let title: String
  /// The values by their keys.
  package let entries: [String: String]

  /// Makes a document of keys `[a-z0-9._-]+` and values of one line each.
  package init(title: String, entries: [String: String]) {
    precondition(!title.hasLineFeed, "A title is one line.")
    precondition(entries.keys.allSatisfy(Self.isKey), "Keys are of [a-z0-9._-].")
    precondition(!entries.values.contains(where: \.hasLineFeed), "A value is one line.")
    self.title = title
    self.entries = entries
  }

  /// Reads a document; what it accepts is exactly what `text` writes.
  /// - Throws: `unterminated`, `form` for a line that isn't `key=value`, `order` for keys that
  ///   don't ascend.
  package init(parsing text: String) throws(DocumentError) {
    let document = try DocumentLines(text)
    var entries: [String: String] = [:]
    var last = ""
    for (number, line) in document.lines {
      let (key, value) = try Self.entry(line, number: number)
      guard last < key else { throw .order(line: number) }
      entries[key] = value
      last = key
    }
    title = document.title
    self.entries = entries
  }

  /// The bytes of the file.
  package var text: String {
    title + "\n"
      + entries.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }.joined()
  }

  /// The digest of the file, as `sha256sum` prints it.
  package var digest: Digest { Digest(hashing: text) }

  /// The value of a key, nil when there is none.
  package subscript(key: String) -> String? { entries[key] }

  private static func entry(
    _ line: Substring, number: Int
  ) throws(DocumentError) -> (String, String) {
    guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      throw .form(line: number)
    }
    let key = String(line[..<equals])
    guard isKey(key) else { throw .form(line: number) }
    return (key, String(line[line.utf8.index(after: equals)...]))
  }

  private static func isKey(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || "._-".unicodeScalars.contains($0)
      }
  }
}

extension String {
  fileprivate var hasLineFeed: Bool { utf8.contains(UInt8(ascii: "\n")) }
}
