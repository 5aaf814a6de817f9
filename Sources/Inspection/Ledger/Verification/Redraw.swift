internal import Sampling

/// A draw done once more from what its commit event froze (复算).
struct Redraw {
  private let files: FrozenFiles
  private let commitment: KeyValueDocument
  private let commit: LedgerEvent

  /// Reads the commitment and the frozen files.
  /// - Throws: `LedgerProblem` for a document that is missing or malformed; `DiskFailure`.
  init(_ commit: LedgerEvent) throws {
    self.commit = commit
    commitment = try commit.commitment()
    files = try FrozenFiles(of: commit)
  }

  /// The entities drawn and their reserves.
  /// - Throws: `LedgerProblem` when quota, reserve or registry is malformed; `DiskFailure`.
  func selection(_ seed: Seed) throws -> Selection {
    try files.selection(quota: try counts("quota"), reserve: try counts("reserve"), seed: seed)
  }

  /// The inspectors of every drawn entity.
  /// - Throws: `LedgerProblem` when `mix` is malformed; `Shortage` when the places cannot all be
  ///   filled.
  func match(_ result: ResultDocument, _ seed: Seed) throws -> MatchDocument {
    guard let mix = commitment["mix"].flatMap({ Int($0) }) else { throw wrongValue("mix") }
    guard !commit.withheld.contains(FrozenFiles.recusalsFile) else {
      throw LedgerProblem(.withheld(FrozenFiles.recusalsFile), at: commit.label)
    }
    let matcher = try files.matcher(checks: result.lines.map(\.ticket.id), seed: seed)
    let assignment = try matcher.run(mixing: mix) { count, make, take in
      OrderedCrew(count, make: make).forEachPiece(take)
    }
    return MatchDocument(assignment)
  }

  private func counts(_ key: String) throws -> StratumCounts {
    guard let counts = commitment[key].flatMap(StratumCounts.init(text:))
    else { throw wrongValue(key) }
    return counts
  }

  private func wrongValue(_ key: String) -> LedgerProblem {
    LedgerProblem(
      .wrongValue(file: "commitment.txt", key: key, found: commitment[key]), at: commit.label)
  }
}
