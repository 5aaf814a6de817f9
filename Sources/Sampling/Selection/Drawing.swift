/// A draw under way: it looks at each row once and keeps those that may still win (抽取).
///
/// One digest a row; memory for twice the quotas, however many rows there are. For L0 to L3 of
/// DRAW §2.9 the same tickets can be computed by anybody, in any order and on any engine.
package struct Drawing: Sendable {
  private let quotas: [Code: Selection.Quota]
  private var hash: KeyedHash
  private var smallest: [Code: SmallestTickets]

  /// Starts a draw.
  /// - Parameters:
  ///   - key: the seed's entity key.
  ///   - quotas: how many to draw from each stratum.
  package init(key: String, quotas: [Code: Selection.Quota]) {
    self.quotas = quotas
    hash = KeyedHash(key: key)
    smallest = quotas.mapValues { SmallestTickets(limit: $0.drawn + $0.reserve) }
  }

  /// Looks at a row, each id once; the order doesn't matter.
  ///
  /// Rows that aren't eligible or whose stratum has no quota are passed over.
  package mutating func consider(_ row: PopulationRow) {
    guard row.status == .eligible else { return }
    let ticket = Ticket(hash: &hash, id: row.id)
    smallest[row.stratum]?.offer(ticket)
  }

  /// What is drawn from the rows considered so far, for each stratum that has a quota.
  package func selection() -> Selection {
    Selection(
      strata: quotas.sorted { $0.key < $1.key }.map { code, quota in
        let tickets = smallest[code]?.ascending ?? []
        return Selection.Stratum(
          code: code, drawn: Array(tickets.prefix(quota.drawn)),
          reserves: Array(tickets.dropFirst(quota.drawn)))
      })
  }
}

/// Draws the smallest tickets of each stratum among the eligible rows.
/// - Parameters:
///   - rows: the population in any order, each id once.
///   - key: the seed's entity key.
///   - quotas: how many to draw from each stratum.
/// - Returns: what was drawn from each stratum of `quotas`.
package func select(
  from rows: some Sequence<PopulationRow>, key: String, quotas: [Code: Selection.Quota]
) -> Selection {
  var drawing = Drawing(key: key, quotas: quotas)
  for row in rows { drawing.consider(row) }
  return drawing.selection()
}
