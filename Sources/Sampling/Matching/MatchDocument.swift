/// The assignment as it is published and hashed (人员匹配文件).
///
/// ```
/// DR1 match
/// 91330100007000111E|0|P04
/// 91330100007000111E|1|P02
/// ```
/// Lines `id|place|inspector` in the order of the result, places from 0 (DRAW §1.16).
package struct MatchDocument: Hashable, Sendable {
  /// The teams in the order of the result.
  package let teams: [Assignment.Team]

  /// Writes down an assignment; a check that another office staffs has no line.
  package init(_ assignment: Assignment) { self.init(teams: assignment.teams) }

  /// Writes down some teams of an assignment.
  package init(teams: [Assignment.Team]) { self.teams = teams.filter { !$0.inspectors.isEmpty } }

  /// Reads a document; what it accepts is exactly what `text` writes for some assignment.
  /// - Throws: `title`, `unterminated`, `form` for a line that has not three fields of the right
  ///   form, `order` where a check comes twice, places don't count from 0 or an inspector sits
  ///   twice in one team.
  package init(parsing text: String) throws(DocumentError) {
    let document = try DocumentLines(text, title: Self.title)
    var teams: [Assignment.Team] = []
    var checks: Set<CanonicalID> = []
    for (number, text) in document.lines {
      guard let line = Line(text) else { throw .form(line: number) }
      if line.place == 0, checks.insert(line.check).inserted {
        teams.append(.init(check: line.check, inspectors: [line.inspector]))
      } else if let team = teams.popLast(), line.continues(team) {
        teams.append(.init(check: team.check, inspectors: team.inspectors + [line.inspector]))
      } else {
        throw .order(line: number)
      }
    }
    self.teams = teams
  }

  /// The bytes of the file.
  package var text: String {
    let lines = teams.flatMap { team in
      zip(0..., team.inspectors).map { "\(team.check)|\($0)|\($1)\n" }
    }
    return Self.title + "\n" + lines.joined()
  }

  /// The digest of the file, as `sha256sum` prints it.
  package var digest: Digest { Digest(hashing: text) }

  private static let title = "DR1 match"

  private struct Line {
    let check: CanonicalID
    let place: Int
    let inspector: CanonicalID

    init?(_ text: Substring) {
      let fields = text.fields
      guard fields.count == 3, let check = CanonicalID(canonical: fields[0].utf8.span),
        let place = Int(digits: fields[1]),
        let inspector = CanonicalID(canonical: fields[2].utf8.span)
      else { return nil }
      self.check = check
      self.place = place
      self.inspector = inspector
    }

    func continues(_ team: Assignment.Team) -> Bool {
      check == team.check && place == team.inspectors.count
        && !team.inspectors.contains(inspector)
    }
  }
}
