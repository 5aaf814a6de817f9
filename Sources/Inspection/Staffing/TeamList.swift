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

  /// The list: one row a check, in drawing order.
  let table: FieldTable

  /// Lists the teams of a match.
  /// - Parameters:
  ///   - match: Who takes which place.
  ///   - officers: Everybody who may be sent.
  init(_ match: MatchDocument, officers: StaffList) {
    var numbers: [[CanonicalID]: Int] = [:]
    var words: [[CanonicalID]: [String]] = [:]
    var table = FieldTable(heading: ["编号"] + Self.columns, room: match.teams.count)
    for team in match.teams {
      let own = words[team.inspectors] ?? Self.words(team.inspectors, officers, &numbers)
      words[team.inspectors] = own
      table.append([team.check.text] + own)
    }
    self.table = table
  }

  /// What is said of a team, whose group has the next number unless it has one.
  private static func words(
    _ inspectors: [CanonicalID], _ officers: StaffList, _ numbers: inout [[CanonicalID]: Int]
  ) -> [String] {
    let people = ordered(officers.people(of: inspectors))
    let key = people.map(\.id)
    let group = officers.group(of: inspectors)
    let number = numbers[key] ?? numbers.count + 1
    if group == nil { numbers[key] = number }
    return [
      group?.name ?? "第\(number)组", people[0].name,
      people.dropFirst().map(\.name).joined(separator: "、"),
      people.map(\.certificates).filter { !$0.isEmpty }.joined(separator: "；"),
    ]
  }

  /// The leader, the officers by id, then experts and assistants by id.
  private static func ordered(_ people: [StaffMember]) -> [StaffMember] {
    people.prefix(1)
      + people.dropFirst().sorted {
        $0.isOfficer == $1.isOfficer ? $0.id < $1.id : $0.isOfficer
      }
  }
}
