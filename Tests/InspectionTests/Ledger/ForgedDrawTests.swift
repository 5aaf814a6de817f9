import Sampling
import Testing

@testable import Inspection

/// Ledgers whose commitments are right, but not what came of them.
@Suite struct ForgedDrawTests {
  private let forged: ForgedLedger

  init() throws { forged = try ForgedLedger() }

  @Test func `a seed of another commitment is named`() throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger, through: .seed) { _, texts in
        let other = Digest(hashing: "other").hex
        texts["seed.txt"] = "DR1 seed\ncommitment=\(other)\nsource.01=typed/42\n"
      }
    }
    guard case .wrongResult("seed.txt", "commitment", _, _) = try #require(try forged.facts().first)
    else {
      Issue.record("another fact")
      return
    }
  }

  @Test func `a seed of another event is named`() throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger, through: .seed) { _, texts in
        texts["seed.txt"] = texts["seed.txt"]?.replacing("typed/42", with: "dice.d10x20/1.2")
      }
    }
    #expect(
      try forged.facts() == [
        .wrongResult(file: "seed.txt", key: "source", expected: "typed", found: "dice.d10x20")
      ])
  }

  @Test(arguments: [["seal.01"], ["seal.01", "seal.03"], []])
  func `a sealed draw has seals of two custodians`(seals: [String]) throws {
    let seal = Digest(hashing: "seal").hex
    try forged.write { ledger in
      try SampleDraw().commit(to: &ledger) { entries in
        entries["mode"] = "sealed"
        for key in seals { entries[key] = seal }
      }
    }
    #expect(
      try forged.facts().contains(.wrongValue(file: "commitment.txt", key: "seal.02", found: nil)))
  }

  @Test func `a sealed draw's seed reveals what was sealed`() throws {
    try forged.write { ledger in
      let commit = try SampleDraw().commit(to: &ledger) { entries in
        entries["mode"] = "sealed"
        for number in 1...2 { entries["seal.0\(number)"] = Digest(hashing: "\(number)").hex }
      }
      let commitment = try #require(commit.files["commitment.txt"])
      let text = "DR1 seed\ncommitment=\(commitment)\nsource.01=typed/42\n"
      try SampleDraw().add(.seed, "种子", to: &ledger, commit, ["seed.txt": text])
    }
    guard case .wrongResult("seed.txt", "reveal", _, "") = try #require(try forged.facts().first)
    else {
      Issue.record("another fact")
      return
    }
  }

  @Test func `a result without its last entity is named`() throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger, through: .result) { kind, texts in
        guard kind == .result else { return }
        let lines = texts["result.txt", default: ""].split(separator: "\n").dropLast()
        texts["result.txt"] = lines.map { $0 + "\n" }.joined()
      }
    }
    #expect(try forged.facts() == [.wrongDocument(file: "result.txt", line: 5)])
  }

  @Test func `reserves that aren't the next tickets are named`() throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger, through: .result) { kind, texts in
        if kind == .result { texts["reserve.txt"] = "DR1 reserve\n" }
      }
    }
    #expect(try forged.facts() == [.wrongDocument(file: "reserve.txt", line: 2)])
  }

  @Test func `an exchanged inspector is named`() throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger) { kind, texts in
        guard kind == .match, var lines = texts["match.txt"]?.split(separator: "\n") else { return }
        let free = ["|P1", "|P2", "|P3"].first {
          !lines[1].hasSuffix($0) && !lines[2].hasSuffix($0)
        }
        lines[2] = lines[2].dropLast(3) + (free ?? "")
        texts["match.txt"] = lines.map { $0 + "\n" }.joined()
      }
    }
    #expect(try forged.facts() == [.wrongDocument(file: "match.txt", line: 3)])
  }

  @Test func `a commitment with entities of a waiting task is named`() throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger, through: .seed)
      try SampleDraw(task: "2", entities: 12...20).append(to: &ledger, through: .commit)
    }
    let waiting = EventLabel(number: 1, name: "承诺-任务1")
    #expect(try forged.facts() == [.waitingTask(waiting)])
  }

  @Test func `a commitment with other entities needn't wait`() throws {
    try forged.write { ledger in
      try SampleDraw().append(to: &ledger, through: .seed)
      try SampleDraw(task: "2", entities: 13...20).append(to: &ledger, through: .commit)
    }
    #expect(try forged.facts() == [])
  }
}
