import Sampling

/// A list of entities with consecutive codes (名录): neighbours in it are neighbours by code.
struct Register: Sendable {
  /// The rows, all eligible and in one stratum.
  let rows: [PopulationRow]
  /// 64 bits of `H(id)` of each row, for samplers that look no further.
  let hashes: [UInt64]
  private let positions: [CanonicalID: Int]

  /// Makes a list.
  init(count: Int) {
    let ids = (0..<count).map { number in
      guard let id = CanonicalID(canonical: "9133\(100_000_000 + number)") else {
        preconditionFailure("digits are a code")
      }
      return id
    }
    rows = ids.map { PopulationRow(id: $0, stratum: "ALL", status: .eligible, used: 0) }
    hashes = ids.map { Ticket.number(of: $0.text) }
    positions = Dictionary(uniqueKeysWithValues: zip(ids, 0...))
  }

  /// Where the entities of tickets stand, from 0.
  func positions(of tickets: [Ticket]) -> [Int] { tickets.compactMap { positions[$0.id] } }
}
