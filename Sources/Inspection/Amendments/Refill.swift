internal import Sampling

/// Who takes the empty places of an amended draw (补派), DRAW §3.6.
///
/// The admissible inspector of least priority does, by an exchange chain where nobody has room.
/// Nobody chooses, and nobody else moves.
struct Refill {
  /// The places that changed hands.
  let replacements: ReplaceDocument
  /// The teams of the checks that had none.
  let newTeams: MatchDocument

  /// Fills the places of a draw that already knows its replaced and its recused.
  /// - Parameters:
  ///   - attempt: The draw, without the checks that leave it.
  ///   - lines: The checks that join it, at the end of its list.
  ///   - rows: The rows of those that the frozen registry lacks.
  ///   - places: The places that their holders give up.
  /// - Throws: `Shortage` when a place can't be filled; `LedgerProblem`, `DiskFailure`.
  init(
    _ attempt: Attempt, adding lines: [ResultDocument.Line] = [], rows: [RegistryRow] = [],
    vacating places: [Matcher.Place] = []
  ) throws {
    guard let seed = try attempt.seed?.seed() else { preconditionFailure("a draw has its seed") }
    let new = lines.map { Assignment.Team(check: $0.ticket.id, inspectors: []) }
    let before = attempt.teams + new
    var files = try attempt.presentFiles()
    files.added += rows
    let matcher = try files.matcher(checks: before.map(\.check), seed: seed)
    let after = try matcher.refill(places, in: before).teams
    replacements = ReplaceDocument(from: before, to: after)
    newTeams = MatchDocument(teams: Array(after.dropFirst(attempt.checks.count)))
  }

  /// The documents of an event whose checks are new; people of others move only in a chain.
  var filesOfNewChecks: [String: [UInt8]] {
    let moved = replacements.lines.isEmpty ? [:] : replacementFile
    return moved.merging([Self.matchFile: Array(newTeams.text.utf8)]) { $1 }
  }

  /// The document of an event that only moves people.
  var replacementFile: [String: [UInt8]] {
    [ReplaceDocument.fileName: Array(replacements.text.utf8)]
  }

  private static let matchFile = "match.txt"
}

extension Attempt {
  /// The frozen files as the amendments left them: more objects and recusals, fewer people in the
  /// pools, whose names stay those of the commitment.
  fileprivate func presentFiles() throws -> FrozenFiles {
    var files = try FrozenFiles(of: commit)
    files.added = addedRows
    files.recusals += lateRecusals
    files.pools.removeAll { replaced.contains($0.inspector) }
    return files
  }

  /// The draw without some of its checks.
  func removing(_ lines: [ResultDocument.Line]) -> Attempt {
    var attempt = self
    let leaving = Set(lines)
    attempt.checks.removeAll { leaving.contains($0.line) }
    return attempt
  }

  /// The draw with an inspector taken out of its pools.
  func replacing(_ inspector: CanonicalID) -> Attempt {
    var attempt = self
    attempt.replaced.insert(inspector)
    return attempt
  }

  /// The draw with further recusals.
  func recusing(_ rows: [RecusalRow]) -> Attempt {
    var attempt = self
    attempt.lateRecusals += rows
    return attempt
  }

  /// The places that recusals make somebody give up.
  func places(givenUpBy rows: [RecusalRow]) -> [Matcher.Place] {
    rows.flatMap { row in places(of: row.inspector).filter { $0.check == row.id } }
  }
}
