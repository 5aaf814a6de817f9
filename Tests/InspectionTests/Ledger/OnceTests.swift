import Sampling
import Testing

@testable import Inspection

/// A command that was interrupted after its event, and is given again.
@Suite struct OnceTests {
  private let draw: AmendedDraw

  init() throws { draw = try AmendedDraw() }

  private func withdrawFirst(because reason: String) throws -> [Int] {
    let first = try #require((draw.attempt().withdrawn + draw.attempt().checks).first)
    let approval = try Approval(reason: reason, approver: "王五")
    return try draw.amend { ledger in
      try ledger.once {
        try draw.stage.withdraw(
          1, objects: [first.id.text], category: "注销", evidence: nil, approval, in: &$0)
      }.events.map(\.number)
    }
  }

  private func extend(because reason: String) throws -> Int {
    let stratum = try #require(try draw.attempt().reserves().first).stratum.text
    let approval = try Approval(reason: reason, approver: "王五")
    return try draw.amend { ledger in
      try ledger.once { try draw.stage.extend(1, by: "\(stratum):1", approval, in: &$0) }.number
    }
  }

  @Test func `the same withdrawal again is the one that stands, with its refill`() throws {
    #expect(try withdrawFirst(because: "登记机关通知") == [5, 6])
    #expect(try withdrawFirst(because: "登记机关通知") == [5, 6])
    #expect(try draw.attempt().withdrawn.count == 1)
    try draw.expectVerified()
  }

  @Test func `a withdrawal for another reason is refused as before`() throws {
    _ = try withdrawFirst(because: "登记机关通知")
    #expect(throws: AmendmentRefusal.self) { try withdrawFirst(because: "另一原因") }
    #expect(try draw.attempt().amendments.count == 2)
  }

  @Test func `an extension is made again only where something differs`() throws {
    #expect(try ["甲", "甲", "乙"].map(extend(because:)) == [5, 5, 6])
    try draw.expectVerified()
  }

  @Test func `what a repeated command would add beyond its event isn't written`() throws {
    _ = try extend(because: "甲")
    try draw.amend { ledger in
      try ledger.once { ledger in
        let approval = try Approval(reason: "甲", approver: "王五")
        for _ in 0..<2 {
          _ = try draw.stage.extend(1, by: stratumCount(ledger), approval, in: &ledger)
        }
      }
    }
    #expect(try draw.attempt().amendments.count == 3)
    try draw.expectVerified()
  }

  private func stratumCount(_ ledger: Ledger) throws -> String {
    let attempt = try #require(try ledger.state().attempts.first)
    return "\(try #require(try attempt.reserves().first).stratum.text):1"
  }
}
