internal import Sampling

/// The people who may be sent, as a commit event lists them for people to read (人员.csv).
struct StaffPaper {
  /// What somebody is on a check (类别).
  enum Role: String {
    case officer = "执法人员"
    case expert = "专家"
    case assistant = "辅助人员"
    case group = "检查组"
  }

  /// The list, ascending by id; the members of fixed groups stand below their groups.
  let table: FieldTable

  /// Lists everybody in the pools, and the members of groups there.
  init(_ staffing: Staffing, inspectors: [Inspector]) {
    let groups = staffing.groups.values.sorted { $0.id < $1.id }
    let ids = Set(staffing.inspectors + groups.flatMap { $0.members.map(\.id) })
    let people = inspectors.filter { ids.contains($0.id) }.sorted { $0.id < $1.id }
    table = FieldTable(
      heading: ["编号", "姓名", "单位", "执法证号", "类别", "成员"],
      rows: groups.map(Self.row) + people.map(Self.row))
  }

  private static func row(of group: CheckGroup) -> [String] {
    let ids = group.members.map(\.id.text).joined(separator: "、")
    return [group.id.text, group.name, group.leader.unit, "", Role.group.rawValue, ids]
  }

  private static func row(of officer: Inspector) -> [String] {
    let numbers = officer.certificates.map(\.number).joined(separator: "、")
    let role: Role =
      officer.isExpert ? .expert : officer.isAssistant ? .assistant : .officer
    return [officer.id.text, officer.name, officer.unit, numbers, role.rawValue, ""]
  }
}

/// An officer as the forms print one (检查人员).
struct StaffMember: Hashable {
  /// The id.
  let id: CanonicalID
  /// The name, with what marks an expert or an assistant; the id where the list has none.
  let name: String
  /// The unit; empty where the list has none.
  let unit: String
  /// The certificate numbers, joined.
  let certificates: String
  /// Whether it is an officer, who counts, or comes in addition.
  let isOfficer: Bool
  /// The members of a fixed group, the leader first; empty for a person.
  let members: [CanonicalID]

  /// Somebody who isn't listed.
  init(id: CanonicalID) {
    self.init(DrawRecord.Fields(), id: id)
  }

  /// A row of the list; one that an older version wrote has neither role nor members.
  init(_ row: DrawRecord.Fields, id: CanonicalID) {
    let role = StaffPaper.Role(rawValue: row["类别"]) ?? .officer
    let name = row["姓名"].isEmpty ? id.text : row["姓名"]
    self.id = id
    self.name =
      switch role {
      case .officer, .group: name
      case .expert: name + "（专家）"
      case .assistant: name + "*"
      }
    unit = row["单位"]
    certificates = row["执法证号"]
    isOfficer = role == .officer
    members = WrittenList.values(in: row["成员"]).compactMap { CanonicalID(canonical: $0) }
  }
}

/// Everybody who may be sent, by id.
typealias StaffList = [CanonicalID: StaffMember]

extension StaffList {
  /// Reads the list.
  init(_ table: FieldTable) {
    let people = table.fields.compactMap { row in
      CanonicalID(canonical: row["编号"]).map { ($0, StaffMember(row, id: $0)) }
    }
    self.init(people, uniquingKeysWith: { first, _ in first })
  }

  /// The people of a team, the leader first, the members of fixed groups in their place, experts and
  /// assistants last.
  func people(of team: [CanonicalID]) -> [StaffMember] {
    let people = team.flatMap { id in
      let entry = self[id] ?? StaffMember(id: id)
      return entry.members.isEmpty ? [entry] : entry.members.map { self[$0] ?? StaffMember(id: $0) }
    }
    return people.filter(\.isOfficer) + people.filter { !$0.isOfficer }
  }

  /// The fixed group that a team is; nil for a team of single officers.
  func group(of team: [CanonicalID]) -> StaffMember? {
    team.lazy.compactMap { self[$0] }.first { !$0.members.isEmpty }
  }
}

extension LedgerEvent {
  /// The people who may be sent, as a commit event lists them.
  /// - Throws: `LedgerProblem` when the list is missing or malformed; `DiskFailure`.
  func officers() throws -> StaffList {
    StaffList(try table(CommitmentPapers.Name.officers))
  }
}
