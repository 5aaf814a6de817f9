/// The smallest tickets of those offered, in memory for a quarter more than are wanted.
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
  mutating func offer(_ number: Digest, of id: @autoclosure () -> CanonicalID) {
    if let bound, bound < number { return }
    kept.append(Ticket(number: number, id: id()))
    if kept.count > limit + limit / 4 + 64 { trim() }
  }

  /// Keeps what another part of the draw kept, as far as it may still be among the smallest.
  mutating func offer(_ part: SmallestTickets) {
    for ticket in part.kept { offer(ticket.number, of: ticket.id) }
  }

  /// The smallest tickets in ascending order.
  var ascending: [Ticket] { Array(kept.sorted().prefix(limit)) }

  private mutating func trim() {
    kept.keepSmallest(limit)
    bound = kept.last?.number ?? .zero
  }
}

extension [Ticket] {
  /// Keeps so many of the smallest, of which the last is the largest; the others in any order.
  ///
  /// O(n) by quickselect (Hoare); tickets are random, so any one will do as pivot.
  fileprivate mutating func keepSmallest(_ limit: Int) {
    var (low, high) = (0, count - 1)
    while low < high {
      let (left, right) = split(low...high)
      if limit - 1 <= right {
        high = right
      } else if limit - 1 >= left {
        low = left
      } else {
        break
      }
    }
    removeSubrange(limit...)
  }

  /// Moves the smaller to the front: what is before `left` isn't larger, what is behind `right` not
  /// smaller than a ticket between them.
  private mutating func split(_ range: ClosedRange<Int>) -> (left: Int, right: Int) {
    let pivot = self[(range.lowerBound + range.upperBound) / 2]
    var (left, right) = (range.lowerBound, range.upperBound)
    while left <= right {
      while self[left] < pivot { left += 1 }
      while pivot < self[right] { right -= 1 }
      guard left <= right else { break }
      swapAt(left, right)
      left += 1
      right -= 1
    }
    return (left, right)
  }
}
