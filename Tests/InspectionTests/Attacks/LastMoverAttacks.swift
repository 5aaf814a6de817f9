import Sampling
import Testing

@testable import Inspection

/// Attacks by whoever knows the seed last, and by whoever wants the list first.
@Suite struct LastMoverAttacks {
  private let office: Office
  private let nonces: [Nonce]

  init() throws {
    office = try Office()
    nonces = ["first", "second"].compactMap { Nonce(hex: Digest(hashing: $0).hex) }
  }

  private func commit(to ledger: inout Ledger) throws -> LedgerEvent {
    try SampleDraw().commit(to: &ledger) { entries in
      entries["mode"] = "sealed"
      for (index, nonce) in nonces.enumerated() { entries["seal.0\(index + 1)"] = nonce.seal.hex }
    }
  }

  private func seed(_ commit: LedgerEvent, _ reveals: [Nonce]) throws -> Seed {
    Seed(
      commitment: try commit.commitment().digest,
      sources: [try #require(Seed.Source(typed: "42"))], reveals: reveals)
  }

  private func write(_ reveals: [Nonce]) throws {
    try office.run { _, ledger in
      let commit = try commit(to: &ledger)
      let seed = try seed(commit, reveals)
      try SampleDraw().add(.seed, "种子", to: &ledger, commit, ["seed.txt": seed.document.text])
    }
  }

  @Test func `a half that is withheld leaves a draw without a seed`() throws {
    try office.run { _, ledger in
      _ = try commit(to: &ledger)
      try SampleDraw(task: "2").commit(to: &ledger)
    }
    let draws = try Verifier.report(workFolder: office.folder.path).draws
    #expect(draws.first?.attempt.isWaiting == true)
    try office.expectFound("L134")
  }

  @Test func `a seed without one of the halves is found`() throws {
    try write([nonces[0]])
    try office.expectFound("L123")
  }

  @Test func `a half exchanged after the public value is found`() throws {
    try write([nonces[0], try #require(Nonce(hex: Digest(hashing: "third").hex))])
    try office.expectFound("L123")
  }

  @Test func `the public value alone tells nobody a sealed list`() throws {
    try office.run { _, ledger in
      let commit = try commit(to: &ledger)
      let keys = try [[], [nonces[0]], nonces].map { try seed(commit, $0).entityKey }
      #expect(Set(keys).count == 3)
    }
  }
}
