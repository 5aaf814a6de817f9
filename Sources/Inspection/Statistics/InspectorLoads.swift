internal import Sampling

/// How the year's places are spread over the inspectors, and how often the same two go together
/// (检查人员任务量和搭档).
///
/// Numbers of people, never names. The members of a fixed group count each.
struct InspectorLoads: Sendable {
  /// How many inspectors hold so many places; those who could be sent and never were, hold none.
  let inspectorCounts: [Int: Int]
  /// How many pairs went to so many checks together, from one on.
  let pairCounts: [Int: Int]

  /// Counts over draws that stand.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(of attempts: [Attempt]) throws {
    var loads: [CanonicalID: Int] = [:]
    var pairs: [[CanonicalID]: Int] = [:]
    for attempt in attempts {
      let staff = try attempt.commit.officers()
      let known: [InspectorRow] = try FrozenFiles.rows(of: attempt.commit)
      for person in staff.people(of: known.map(\.id)) { loads[person.id, default: 0] += 0 }
      for check in attempt.checks {
        let members = staff.people(of: check.team).map(\.id).sorted()
        for (index, first) in members.enumerated() {
          loads[first, default: 0] += 1
          for second in members[(index + 1)...] { pairs[[first, second], default: 0] += 1 }
        }
      }
    }
    inspectorCounts = Dictionary(loads.values.map { ($0, 1) }, uniquingKeysWith: +)
    pairCounts = Dictionary(pairs.values.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// How many inspectors there are.
  var inspectorCount: Int { inspectorCounts.values.reduce(0, +) }

  /// How many places they hold.
  var placeCount: Int { inspectorCounts.reduce(0) { $0 + $1.key * $1.value } }
}
