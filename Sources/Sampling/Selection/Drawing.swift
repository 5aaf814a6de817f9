/// A draw under way: it looks at each row once and keeps those that may still win (抽取).
///
/// One digest a row; memory for a quarter more than the quotas, however many rows there are. For L0 to L3 of
/// DRAW §2.9 the same tickets can be computed by anybody, in any order and on any engine.
package struct Drawing: Sendable {
  private let strata: [(code: Code, quota: Selection.Quota)]
  private let key: String
  private var hash: KeyedHash
  /// The smallest tickets of each stratum, in the order of `strata`.
  private var smallest: [SmallestTickets]

  /// Starts a draw.
  /// - Parameters:
  ///   - key: the seed's entity key.
  ///   - quotas: how many to draw from each stratum.
  package init(key: String, quotas: [Code: Selection.Quota]) {
    strata = quotas.sorted { $0.key < $1.key }.map { (code: $0, quota: $1) }
    self.key = key
    hash = KeyedHash(key: key)
    smallest = strata.map { SmallestTickets(limit: $0.quota.drawn + $0.quota.reserve) }
  }

  /// Shares nothing with the draws that it was copied from or to: threads that count the references
  /// to one hash keep each other waiting.
  package mutating func unshare() { hash = KeyedHash(key: key) }

  /// Looks at a row, each id once; the order doesn't matter.
  ///
  /// Rows that aren't eligible or whose stratum has no quota are passed over.
  package mutating func consider(_ row: PopulationRow) {
    guard case .eligible = row.status, let position = position(of: row.stratum) else { return }
    smallest[position].offer(hash.digest(row.id), of: row.id)
  }

  /// Looks at an eligible entity by the bytes of its id, which are canonical, and its stratum's
  /// position.
  package mutating func consider(_ id: Span<UInt8>, at position: Int) {
    smallest[position].offer(hash.digest(id), of: CanonicalID(ofCanonical: id))
  }

  /// Takes over what a draw of the same quotas under the same key found among other rows.
  package mutating func consider(_ part: Drawing) {
    for index in smallest.indices { smallest[index].offer(part.smallest[index]) }
  }

  /// What is drawn from the rows considered so far, for each stratum that has a quota.
  package func selection() -> Selection {
    Selection(
      strata: zip(strata, smallest).map { stratum, smallest in
        let (tickets, drawn) = (smallest.ascending, stratum.quota.drawn)
        return Selection.Stratum(
          code: stratum.code, drawn: Array(tickets.prefix(drawn)),
          reserves: Array(tickets.dropFirst(drawn)))
      })
  }

  /// Where a stratum stands among those that have a quota; nil for another one.
  package func position(of stratum: Code) -> Int? { strata.firstIndex { $0.code == stratum } }
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
