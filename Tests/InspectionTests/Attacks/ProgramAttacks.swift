import Sampling
import Testing

@testable import Inspection

/// Attacks by a program that draws otherwise than the format says.
@Suite struct ProgramAttacks {
  private let office: Office

  init() throws { office = try Office() }

  /// Draws the sample's quota in an order of the program's own.
  private func draw(by order: (CanonicalID, Seed) -> Digest) throws {
    try office.run { _, ledger in
      let commit = try SampleDraw().commit(to: &ledger)
      let source = try #require(Seed.Source(typed: "42"))
      let seed = Seed(commitment: try commit.commitment().digest, sources: [source])
      let tickets = try FrozenFiles(of: commit).objects.map { (order($0.id, seed), $0.id) }
      let lines = tickets.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }.enumerated()
        .map { "ALL|\($0 + 1)|\($1.1)|\($1.0)\n" }
      try SampleDraw().add(.seed, "种子", to: &ledger, commit, ["seed.txt": seed.document.text])
      try SampleDraw().add(
        .result, "抽取", to: &ledger, commit,
        [
          "result.txt": "DR1 result\n" + lines.prefix(4).joined(),
          "reserve.txt": "DR1 reserve\n" + lines.dropFirst(4).prefix(2).joined(),
        ])
    }
  }

  @Test func `the format's own order is verified`() throws {
    try draw { Ticket(key: $1.entityKey, id: $0).number }
    #expect(try office.findings() == [])
  }

  @Test func `tickets cut to eight bits are found`() throws {
    try draw { id, seed in
      let number = Ticket(key: seed.entityKey, id: id).number.hex
      return Digest(hex: number.prefix(2) + String(repeating: "0", count: 62)) ?? .zero
    }
    try office.expectFound("L124")
  }

  @Test func `tickets of a weak generator are found`() throws {
    try draw { id, seed in
      let start = seed.entityKey.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
      let step = id.text.utf8.reduce(start) {
        ($0 &* 25_214_903_917 &+ 11 &+ UInt64($1)) % (1 << 48)
      }
      let digits = String(step, radix: 16)
      return Digest(hex: String(repeating: "0", count: 64 - digits.count) + digits) ?? .zero
    }
    try office.expectFound("L124")
  }

  @Test func `a list in the order of the registry is found`() throws {
    try draw { id, _ in
      let digits = id.text.dropFirst()
      return Digest(hex: String(repeating: "0", count: 64 - digits.count) + digits) ?? .zero
    }
    try office.expectFound("L124")
  }
}
