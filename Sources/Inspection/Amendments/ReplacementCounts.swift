internal import Sampling

/// Counts the places that inspectors gave up, draw by draw (更换统计).
struct ReplacementCounts {
  private var held: [CanonicalID: Int] = [:]
  private var given: [CanonicalID: Int] = [:]
  private var names: [CanonicalID: String] = [:]
  private var approved: [String: (given: Int, places: Int)] = [:]

  /// Those who gave up places, by id.
  var officers: [ReplacementRate] {
    given.sorted { $0.key < $1.key }.map {
      ReplacementRate(
        name: names[$0.key] ?? $0.key.text, given: $0.value, places: held[$0.key, default: 0])
    }
  }

  /// Those who approved of it, by name.
  var approvers: [ReplacementRate] {
    approved.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      ReplacementRate(name: $0.key, given: $0.value.given, places: $0.value.places)
    }
  }

  /// Counts a draw that stands.
  ///
  /// An exchange chain moves others as well; they give nothing up.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  mutating func add(_ attempt: Attempt) throws {
    let officers = try OfficerNames(attempt)
    var teams = try attempt.match?.match().teams.flatMap(\.inspectors) ?? []
    var approvers: [String: Int] = [:]
    for event in attempt.amendments {
      let lines = try event.replacements()
      teams += lines.map(\.new)
      if event.kind != .replace && event.kind != .recuse {
        teams += try event.newTeams()
        continue
      }
      let leavers = try event.leavers()
      let ofLeavers = lines.filter { leavers.contains($0.old) }
      for line in ofLeavers { given[line.old, default: 0] += 1 }
      approvers[try event.text("approver"), default: 0] += ofLeavers.count
    }
    for inspector in teams {
      held[inspector, default: 0] += 1
      names[inspector] = officers.name(of: inspector)
    }
    for (name, count) in approvers {
      let before = approved[name] ?? (0, 0)
      approved[name] = (before.given + count, before.places + teams.count)
    }
  }
}

extension LedgerEvent {
  /// The inspectors of the checks that an amendment brought.
  fileprivate func newTeams() throws -> [CanonicalID] {
    guard kind == .extend || kind == .add else { return [] }
    return try match().teams.flatMap(\.inspectors)
  }

  /// Who gives up places by a replacement or a late recusal.
  fileprivate func leavers() throws -> Set<CanonicalID> {
    if kind == .replace {
      return Set([fields["inspector"]].compactMap { $0.flatMap(CanonicalID.init(canonical:)) })
    }
    let rows: [RecusalRow] = try FrozenFiles.rows(of: self)
    return Set(rows.map(\.inspector))
  }
}
