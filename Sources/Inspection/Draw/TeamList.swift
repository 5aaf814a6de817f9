internal import Sampling

/// The teams of a draw as people read them (检查组), DRAW §1.12.
///
/// Checks with the same leader and members are one group; groups are numbered by the drawing rank
/// of their first check.
struct TeamList {
  /// The list's name.
  static let fileName = "分组.csv"

  /// The list: one row a check, in drawing order.
  let table: FieldTable

  /// Lists the teams of a match.
  /// - Parameters:
  ///   - match: Who takes which place.
  ///   - officers: Names, units and certificates by inspector.
  init(_ match: MatchDocument, officers: [CanonicalID: Officer]) {
    var numbers: [[CanonicalID]: Int] = [:]
    let rows = match.teams.map { team in
      let key = [team.inspectors[0]] + team.inspectors.dropFirst().sorted()
      let number = numbers[key] ?? numbers.count + 1
      numbers[key] = number
      let members = key.map { officers[$0] ?? Officer(id: $0) }
      return [
        team.check.text, "第\(number)组", members[0].name,
        members.dropFirst().map(\.name).joined(separator: "、"),
        members.map(\.certificates).joined(separator: "；"),
      ]
    }
    table = FieldTable(heading: ["编号", "检查组", "组长", "组员", "执法证号"], rows: rows)
  }

  /// An officer as the forms print one.
  struct Officer {
    /// The name; the id where the list has none.
    let name: String
    /// The certificate numbers, joined.
    let certificates: String

    /// An officer who isn't listed.
    init(id: CanonicalID) {
      name = id.text
      certificates = ""
    }

    /// A listed officer.
    init(name: String, certificates: String) {
      self.name = name
      self.certificates = certificates
    }
  }
}
