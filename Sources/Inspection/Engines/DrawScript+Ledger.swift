internal import Sampling

extension DrawScript {
  /// The script of a task's draw that stands, from its events; withdrawn or added later, nobody
  /// changes what a seed drew.
  /// - Parameters:
  ///   - task: The task's number; nil where the ledger has one draw alone.
  ///   - ledger: The ledger.
  /// - Throws: `EngineRefusal`; `LedgerProblem` for an event that isn't what it must be;
  ///   `DiskFailure`.
  package init(task: Int?, in ledger: Ledger) throws {
    let drawn = try ledger.state().attempts.filter { $0.isStanding && $0.result != nil }
    let numbers = try drawn.map { attempt in
      Int(try attempt.commit.table(CommitmentPapers.Name.facts).pairs["任务序号"]) ?? 0
    }
    let asked = zip(numbers, drawn).filter { number, _ in task.map { $0 == number } ?? true }
    guard let (number, attempt) = asked.first else { throw EngineRefusal.notDrawn(task: task) }
    guard asked.count == 1 else { throw EngineRefusal.severalDraws(tasks: numbers.sorted()) }
    try self.init(attempt, number: number)
  }

  private init(_ attempt: Attempt, number: Int) throws {
    guard let seed = try attempt.seed?.seed(), let result = attempt.result
    else { preconditionFailure("a result comes after its seed") }
    let commitment = try attempt.commit.commitment()
    let quota = try Self.counts("quota", of: commitment, attempt.commit)
    let reserve = try Self.counts("reserve", of: commitment, attempt.commit)
    let list = try result.result()
    let cutoffs = Dictionary(list.lines.map { ($0.stratum, $0.ticket.number.hex) }) { $1 }
    let facts: [Figure] = ["population.count", "population.root"].map {
      ($0, commitment[$0] ?? "")
    }
    let documents: [Figure] = [
      ("result.txt", list.digest.hex), ("reserve.txt", try result.reserve().digest.hex),
    ]
    self.init(
      title:
        "任务\(number)“\(attempt.task)”，第\(attempt.ordinal)次抽取；承诺书校验值 \(commitment.digest.hex)",
      registry: attempt.commit.path(of: "\(RegistryRow.table).csv"), key: seed.entityKey,
      quotas: quota.counts.keys.sorted().map {
        Quota(stratum: $0, drawn: quota[$0], reserve: reserve[$0])
      },
      published: facts + documents
        + cutoffs.sorted { $0.key < $1.key }.map { ("cutoff.\($0)", $1) as Figure })
  }

  private static func counts(
    _ key: String, of commitment: KeyValueDocument, _ event: LedgerEvent
  ) throws -> StratumCounts {
    guard let counts = commitment[key].flatMap(StratumCounts.init(text:)) else {
      throw LedgerProblem(
        .wrongValue(file: "commitment.txt", key: key, found: commitment[key]), at: event.label)
    }
    return counts
  }
}
