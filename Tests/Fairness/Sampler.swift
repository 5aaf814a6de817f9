import Sampling

/// A way to draw entities from a list (抽样方法): ours, or a bad one that tests must find out.
package struct Sampler: Sendable {
  /// What it is called in tables.
  package let name: String
  /// The positions that a round draws, from 0.
  let draw: @Sendable (Round, Register, _ count: Int) -> [Int]
  /// The numbers that it draws by; nil for one that has none.
  let tickets: (@Sendable (Round, Register) -> [UInt64])?

  /// Draws by position.
  init(_ name: String, draw: @escaping @Sendable (Round, Register, Int) -> [Int]) {
    self.name = name
    self.draw = draw
    tickets = nil
  }

  /// Draws the smallest numbers; of equal ones that which stands first.
  init(_ name: String, tickets: @escaping @Sendable (Round, Register) -> [UInt64]) {
    self.name = name
    self.tickets = tickets
    draw = { round, register, count in
      let numbers = tickets(round, register)
      return Array(
        numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.prefix(count))
    }
  }

  /// The draw of the product (DR1).
  package static let own = Sampler(
    name: "DR1",
    draw: { round, register, count in
      register.positions(
        of: select(
          from: register.rows, key: round.seed.entityKey, quotas: ["ALL": .init(drawn: count)]
        ).strata[0].drawn)
    }, tickets: { round, register in hashed(register, key: round.seed.entityKey) })

  private init(
    name: String, draw: @escaping @Sendable (Round, Register, Int) -> [Int],
    tickets: @escaping @Sendable (Round, Register) -> [UInt64]
  ) {
    self.name = name
    self.draw = draw
    self.tickets = tickets
  }

  /// The first 64 bits of each row's ticket.
  static func hashed(_ register: Register, key: String) -> [UInt64] {
    register.rows.map { row in
      UInt64(Ticket(key: key, id: row.id).number.hex.prefix(16), radix: 16) ?? 0
    }
  }
}
