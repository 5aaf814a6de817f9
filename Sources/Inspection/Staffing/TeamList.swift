internal import Sampling

/// The teams of a draw as people read them (检查组), DRAW §1.12.
///
/// Checks with the same leader and members are one group; groups are numbered by the drawing rank
/// of their first check. A fixed group keeps its own name.
struct TeamList {
  /// The list's name.
  static let fileName = "分组.csv"
  /// What it says of a check's team.
  static let columns = ["检查组", "组长", "组员", "执法证号"]

  private let match: MatchDocument
  private let officers: StaffList

  /// Lists the teams of a match.
  /// - Parameters:
  ///   - match: Who takes which place.
  ///   - officers: Everybody who may be sent.
  init(_ match: MatchDocument, officers: StaffList) {
    (self.match, self.officers) = (match, officers)
  }

  /// The files of a match: the document, and its teams as people read them.
  static func files(of match: MatchDocument, officers: StaffList) -> [String: [UInt8]] {
    ["match.txt": match.bytes, fileName: TeamList(match, officers: officers).table.bytes]
  }

  /// The list: one row a check, in drawing order.
  var table: FieldTable {
    var table = FieldTable(heading: Self.heading, room: match.teams.count)
    forEachRow { table.append($0) }
    return table
  }

  private static let heading = ["编号"] + columns

  private func forEachRow(_ body: ([String]) throws -> Void) rethrows {
    var groups = GroupNumbers()
    for (index, team) in match.teams.enumerated() {
      let people = people(of: team)
      let name =
        officers.group(of: team.inspectors)?.name
        ?? "第\(groups.number(ofTeam: index, people) { self.people(of: match.teams[$0]) })组"
      try body([
        team.check.text, name, people[0].name,
        people.dropFirst().map(\.name).joined(separator: "、"),
        people.map(\.certificates).filter { !$0.isEmpty }.joined(separator: "；"),
      ])
    }
  }

  private func people(of team: Assignment.Team) -> [StaffMember] {
    Self.ordered(officers.people(of: team.inspectors))
  }

  /// The leader, the officers by id, then experts and assistants by id.
  private static func ordered(_ people: [StaffMember]) -> [StaffMember] {
    people.prefix(1)
      + people.dropFirst().sorted {
        $0.isOfficer == $1.isOfficer ? $0.id < $1.id : $0.isOfficer
      }
  }
}

/// The numbers of the groups so far (检查组序号): of each, its first team is remembered.
private struct GroupNumbers {
  private var first = PlaceIndex()
  /// The number of the group that each team is the first of; 0 for another team.
  private var numbers: [UInt32] = []
  private var count: UInt32 = 0
  private let hasher = TextHasher()

  /// The number of the group that a team is; a closure says who the team at an index is.
  mutating func number(
    ofTeam index: Int, _ people: [StaffMember], among teams: (Int) -> [StaffMember]
  ) -> UInt32 {
    var key: [UInt8] = []
    for member in people { member.id.append(to: &key) }
    let hash = hasher.hash(of: key.span)
    let ids = people.map(\.id)
    if let team = first.place(of: hash, where: { teams($0).map(\.id) == ids }) {
      return numbers[team]
    }
    first.insert(index, under: hash)
    count += 1
    numbers += [UInt32](repeating: 0, count: index - numbers.count) + [count]
    return count
  }
}
