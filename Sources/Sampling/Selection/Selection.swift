/// Who is drawn, stratum by stratum (抽取结果).
package struct Selection: Hashable, Sendable {
  /// How many are drawn from a stratum (应抽数) and kept in reserve (候补数).
  package struct Quota: Hashable, Sendable {
    /// The number to draw.
    package let drawn: Int
    /// The number of reserves.
    package let reserve: Int

    /// Makes a quota.
    package init(drawn: Int, reserve: Int = 0) {
      precondition(drawn >= 0 && reserve >= 0, "A quota is not negative.")
      self.drawn = drawn
      self.reserve = reserve
    }
  }

  /// What was drawn from one stratum.
  package struct Stratum: Hashable, Sendable {
    /// The stratum's code.
    package let code: Code
    /// The drawn, in drawing order: ascending tickets.
    ///
    /// Fewer than the quota where no more could be drawn.
    package let drawn: [Ticket]
    /// The reserves in their order, all after the drawn (候补).
    package let reserves: [Ticket]

    /// The last ticket that was drawn (截止号码); nil when none was.
    package var cutoff: Digest? { drawn.last?.number }
  }

  /// The strata that have a quota, in order of their codes.
  package let strata: [Stratum]
}

/// Draws the smallest tickets of each stratum among the eligible rows (抽取).
///
/// One digest a row, and no row is kept that has no chance any more; rows of strata without a quota
/// are passed over.
/// - Parameters:
///   - rows: the population in any order, each id once.
///   - key: the seed's entity key.
///   - quotas: how many to draw from each stratum.
/// - Returns: what was drawn from each stratum of `quotas`.
package func select(
  from rows: some Sequence<PopulationRow>, key: String, quotas: [Code: Selection.Quota]
) -> Selection {
  var hash = KeyedHash(key: key)
  var smallest = quotas.mapValues { SmallestTickets(limit: $0.drawn + $0.reserve) }
  for row in rows where row.status == .eligible {
    let ticket = Ticket(hash: &hash, id: row.id)
    smallest[row.stratum]?.offer(ticket)
  }
  let strata = quotas.sorted { $0.key < $1.key }.map { code, quota in
    let tickets = smallest[code]?.ascending() ?? []
    return Selection.Stratum(
      code: code, drawn: Array(tickets.prefix(quota.drawn)),
      reserves: Array(tickets.dropFirst(quota.drawn)))
  }
  return Selection(strata: strata)
}
