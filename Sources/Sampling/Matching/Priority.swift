/// An inspector's turn: the least loaded first, then by ticket.
struct Priority: Comparable, Sendable {
  /// The load.
  let load: Int
  /// The ticket for the next place.
  let ticket: Digest
  /// The inspector, in order of the ids.
  let inspector: Int

  static func < (left: Self, right: Self) -> Bool {
    guard left.load == right.load else { return left.load < right.load }
    guard left.ticket == right.ticket else { return left.ticket < right.ticket }
    return left.inspector < right.inspector
  }
}
