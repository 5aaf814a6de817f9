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
    try self.init(parsing: Array(text.utf8))
  }

  /// Reads a document from its bytes.
  /// - Throws: as for a text.
  package init(parsing bytes: [UInt8]) throws(DocumentError) {
    var reader = try DocumentReader(bytes, title: Self.title)
    var teams: [Assignment.Team] = []
    var checks = Set<CanonicalID>(minimumCapacity: bytes.count / Self.usualTeamLength)
    while !reader.isAtEnd {
      let line = try Line(&reader)
      if line.place == 0, checks.insert(line.check).inserted {
        teams.append(.init(check: line.check, inspectors: [line.inspector]))
      } else if let team = teams.popLast(), line.continues(team) {
        teams.append(.init(check: team.check, inspectors: team.inspectors + [line.inspector]))
      } else {
        throw .order(line: reader.line)
      }
      reader.endLine()
    }
    self.teams = teams
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(teams.count * 112)
    bytes.append(contentsOf: (Self.title + "\n").utf8)
    for team in teams {
      for (place, inspector) in team.inspectors.enumerated() {
        Line(check: team.check, place: place, inspector: inspector).append(to: &bytes)
      }
    }
    return bytes
  }

  /// The text of the file.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The digest of the file, as `sha256sum` prints it.
  package var digest: Digest { Digest(hashing: bytes) }

  private static let title = "DR1 match"
  /// Two lines of a team have about so many bytes, and rarely fewer.
  private static let usualTeamLength = 80

  private struct Line {
    let check: CanonicalID
    let place: Int
    let inspector: CanonicalID

    init(check: CanonicalID, place: Int, inspector: CanonicalID) {
      (self.check, self.place, self.inspector) = (check, place, inspector)
    }

    init(_ reader: inout DocumentReader) throws(DocumentError) {
      check = try reader.field { CanonicalID(canonical: $0) }
      place = try reader.field { Int(digits: $0) }
      inspector = try reader.lastField { CanonicalID(canonical: $0) }
    }

    func append(to bytes: inout [UInt8]) {
      check.append(to: &bytes)
      bytes.append(UInt8(ascii: "|"))
      bytes.append(decimal: place)
      bytes.append(UInt8(ascii: "|"))
      inspector.append(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }

    func continues(_ team: Assignment.Team) -> Bool {
      check == team.check && place == team.inspectors.count
        && !team.inspectors.contains(inspector)
    }
  }
}
