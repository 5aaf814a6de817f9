/// The ticket of an entity (抽签号码): `H(K_entity + id)`, DRAW §2.5.
///
/// Tickets behave like independent uniform numbers that nobody can choose, so the k smallest of a
/// stratum are a uniformly random k of it. The stratum is not in the ticket: to reclassify an
/// entity does not roll again for it. Anybody checks his own with
/// `printf %s "<key><code>" | sha256sum`.
package struct Ticket: Hashable, Comparable, Sendable {
  /// The number drawn by.
  package let number: Digest
  /// The entity.
  package let id: CanonicalID

  /// The ticket of an entity under a key of 64 hexadecimal digits.
  package init(key: String, id: CanonicalID) {
    self.init(number: KeyedHash(key: key).digest(id), id: id)
  }

  /// Takes a number that was computed before, or that a document claims.
  init(number: Digest, id: CanonicalID) {
    self.number = number
    self.id = id
  }

  /// The order of the draw: by number; should two be equal, by id.
  package static func < (left: Self, right: Self) -> Bool {
    left.number == right.number ? left.id < right.id : left.number < right.number
  }
}
