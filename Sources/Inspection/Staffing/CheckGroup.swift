internal import Sampling

/// A group that the roster forms beforehand and that is drawn as a whole (固定检查组).
///
/// To the matcher it is one inspector; who belongs to it stands in the labels of its pool.
struct CheckGroup {
  /// The name, as the roster writes it.
  let name: String
  /// The leader.
  let leader: Inspector
  /// The others with a certificate, by id.
  let officers: [Inspector]
  /// Experts and assistants, by id.
  let others: [Inspector]

  /// The id: it follows from the members, as a pool's name does.
  var id: CanonicalID {
    .derived(fromName: members.map(\.id.text).joined(separator: ","), distinguishing: "检查组")
  }

  /// Everybody, the leader first.
  var members: [Inspector] { [leader] + officers + others }

  /// Those with a certificate.
  var certified: [Inspector] { [leader] + officers }

  /// The label of its row in the frozen pools.
  var label: String { PoolLabel.group(name, members: members.map(\.id.text)) }

  /// The groups of a roster, by name.
  /// - Parameters:
  ///   - inspectors: Everybody on the roster.
  ///   - days: The days on which certificates must be valid.
  /// - Returns: The groups whose leader can be sent.
  /// - Throws: `StaffingProblem.groupLeaders` at the roster's cell.
  static func groups(
    of inspectors: [Inspector], on days: ClosedRange<CalendarDate>
  ) throws(Located<TaskProblem>) -> [CheckGroup] {
    let named = Dictionary(grouping: inspectors.filter { !$0.group.isEmpty }, by: \.group.folded)
    var groups: [CheckGroup] = []
    for key in named.keys.sorted() {
      let people = (named[key] ?? []).filter(\.isActive).sorted { $0.id < $1.id }
      guard let first = people.first else { continue }
      let leaders = people.filter { $0.canLead == true }
      guard let leader = leaders.first, leaders.count == 1 else {
        throw Located(
          .staffing(.groupLeaders(group: first.group, count: leaders.count)), at: first.location)
      }
      guard leader.canFillPlace(on: days) else { continue }
      let others = people.filter { $0.id != leader.id }
      groups.append(
        CheckGroup(
          name: first.group, leader: leader,
          officers: others.filter { $0.canFillPlace(on: days) },
          others: others.filter { $0.isExpert || $0.isAssistant }))
    }
    return groups
  }
}
