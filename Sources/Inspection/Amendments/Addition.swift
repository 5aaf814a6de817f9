internal import Sampling

/// Which omitted entities should have been drawn (补入), by ticket and cut-off of their stratum.
///
/// A ticket that isn't above the cut-off is due; the others are proved not to be drawn.
struct Addition {
  /// The rows that are due.
  let rows: [RegistryRow]
  /// Their lines, by stratum and ticket, with ranks that nobody had before.
  let lines: [ResultDocument.Line]

  /// Works out who is due.
  /// - Parameters:
  ///   - omitted: The rows that the frozen registry lacks.
  ///   - attempt: The draw before them.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ omitted: [RegistryRow], to attempt: Attempt) throws {
    guard let seed = try attempt.seed?.seed(), let reserve = try attempt.result?.reserve().lines
    else { preconditionFailure("what is added to is drawn") }
    let drawn = try attempt.drawnLines()
    let cutoffs = try Self.cutoffs(of: attempt, drawn)
    let key = seed.entityKey
    rows = omitted.filter { row in
      row.status == .eligible
        && cutoffs[row.stratum].map { $0.admits(Ticket(key: key, id: row.id)) } ?? false
    }
    let ranked = drawn + reserve + attempt.addedLines
    let last = Dictionary(ranked.map { ($0.stratum, $0.rank) }, uniquingKeysWith: max)
    lines = Dictionary(grouping: rows, by: \.stratum).sorted { $0.key < $1.key }
      .flatMap { stratum, rows in
        rows.map { Ticket(key: key, id: $0.id) }.sorted().enumerated().map {
          ResultDocument.Line(
            stratum: stratum, rank: last[stratum, default: 0] + $0.offset + 1, ticket: $0.element)
        }
      }
  }

  /// Up to which ticket a stratum was drawn (截止号码).
  enum Cutoff {
    /// To this one.
    case ticket(Ticket)
    /// Everybody was drawn, so nobody may be left out.
    case everybody

    /// Whether a ticket is due.
    func admits(_ ticket: Ticket) -> Bool {
      if case .ticket(let last) = self { ticket.number <= last.number } else { true }
    }
  }

  private static func cutoffs(
    of attempt: Attempt, _ drawn: [ResultDocument.Line]
  ) throws -> [Code: Cutoff] {
    let eligible = try FrozenFiles(of: attempt.commit).survey().eligible
    return Dictionary(grouping: drawn, by: \.stratum).compactMapValues { lines in
      lines.map(\.ticket).max().map { last in
        lines.count == lines.first.map { eligible[$0.stratum] }
          ? .everybody : .ticket(last)
      }
    }
  }
}
