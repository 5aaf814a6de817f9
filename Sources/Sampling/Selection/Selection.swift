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
