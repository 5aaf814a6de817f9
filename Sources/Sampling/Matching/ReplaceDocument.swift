/// Which places changed hands after a draw, as it is published and hashed (人员更换文件).
///
/// ```
/// DR1 replace
/// 91330100007000111E|0|P04|P07
/// ```
/// Lines `id|place|old|new` in the order of the list of checks, then of place.
package struct ReplaceDocument: Hashable, Sendable {
  /// A place that changed hands.
  package struct Line: Hashable, Sendable {
    /// The place.
    package let place: Matcher.Place
    /// Who gave it up.
    package let old: CanonicalID
    /// Who takes it.
    package let new: CanonicalID
  }

  /// The lines in order.
  package let lines: [Line]

  /// Writes down what differs between the teams before and after; checks that had none are new
  /// and left out.
  package init(from before: [Assignment.Team], to after: [Assignment.Team]) {
    let teams = Dictionary(uniqueKeysWithValues: before.map { ($0.check, $0.inspectors) })
    lines = after.flatMap { team in
      zip(teams[team.check] ?? [], team.inspectors).enumerated().compactMap { number, pair in
        let place = Matcher.Place(check: team.check, number: number)
        return pair.0 == pair.1 ? nil : Line(place: place, old: pair.0, new: pair.1)
      }
    }
  }

  /// Reads a document; the order of the lines is for the verifier to compare.
  /// - Throws: `title`, `unterminated`, `form` for a line that has not four fields of the right
  ///   form or changes nothing, `order` for a place that comes twice.
  package init(parsing text: String) throws(DocumentError) {
    var reader = try DocumentReader(Array(text.utf8), title: Self.title)
    var lines: [Line] = []
    var places: Set<Matcher.Place> = []
    while !reader.isAtEnd {
      let line = try Line(&reader)
      guard places.insert(line.place).inserted else { throw .order(line: reader.line) }
      lines.append(line)
      reader.endLine()
    }
    self.lines = lines
  }

  /// The bytes of the file.
  package var text: String {
    Self.title + "\n" + lines.map { $0.text + "\n" }.joined()
  }

  private static let title = "DR1 replace"
}

extension ReplaceDocument.Line {
  fileprivate init(_ reader: inout DocumentReader) throws(DocumentError) {
    let check = try reader.field { CanonicalID(canonical: $0) }
    let number = try reader.field { Int(digits: $0) }
    let old = try reader.field { CanonicalID(canonical: $0) }
    let new = try reader.lastField { CanonicalID(canonical: $0) }
    guard old != new else { throw .form(line: reader.line) }
    self.init(place: .init(check: check, number: number), old: old, new: new)
  }

  fileprivate var text: String { "\(place.check)|\(place.number)|\(old)|\(new)" }
}
