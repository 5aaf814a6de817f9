/// The smallest tickets of those offered, in memory for twice as many as are wanted.
struct SmallestTickets: Sendable {
  private let limit: Int
  private var kept: [Ticket] = []
  /// Larger tickets have no chance any more; nil as long as every ticket has one.
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
    if kept.count > 2 * limit { trim() }
  }

  /// The smallest tickets in ascending order.
  var ascending: [Ticket] { Array(kept.sorted().prefix(limit)) }

  private mutating func trim() {
    kept = ascending
    bound = kept.last?.number ?? .zero
  }
}
