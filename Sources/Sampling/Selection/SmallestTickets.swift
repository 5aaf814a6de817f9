/// The smallest tickets of those offered, in memory for twice as many as are wanted.
struct SmallestTickets: Sendable {
  private let limit: Int
  private var kept: [Ticket] = []
  /// Tickets from this one on have no chance; nil as long as every ticket has one.
  private var bound: Digest?

  /// Will keep at most `limit` tickets.
  init(limit: Int) {
    precondition(limit >= 0, "A number of tickets is not negative.")
    self.limit = limit
  }

  /// Keeps the ticket if it may still be among the smallest.
  mutating func offer(_ ticket: Ticket) {
    if let bound, bound < ticket.number { return }
    kept.append(ticket)
    if kept.count >= 2 * limit + 1 { trim() }
  }

  /// The smallest tickets in ascending order.
  mutating func ascending() -> [Ticket] {
    trim()
    return kept
  }

  private mutating func trim() {
    kept.sort()
    guard kept.count > limit else { return }
    kept.removeSubrange(limit...)
    bound = kept.last?.number ?? .zero
  }
}
