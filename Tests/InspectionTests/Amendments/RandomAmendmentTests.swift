import Sampling
import Testing

@testable import Inspection

/// Chance amendments of draws with hardly enough officers, so that exchange chains and shortages
/// occur: whatever was written, both verifiers prove it.
@Suite struct RandomAmendmentTests {
  @Test(arguments: 1...6) func `both verifiers prove what chance amended`(seed: Int) throws {
    let draw = try AmendedDraw { inputs in
      inputs.inspectors.removeSubrange(6...)
      inputs.inspectors.removeSubrange(2..<(2 + seed % 3))
    }
    var chance = Chance(seed: seed)
    var made = 0
    for _ in 0..<12 {
      do {
        try amend(draw, &chance)
        made += 1
      } catch is Findings {
        continue  // a shortage, which writes nothing
      } catch is AmendmentRefusal {
        continue
      }
    }
    #expect(made > 0)
    let attempt = try draw.attempt()
    let recused = Set(attempt.lateRecusals.map { [$0.inspector, $0.id] })
    for check in attempt.checks {
      #expect(Set(check.team).count == 2)
      #expect(attempt.replaced.isDisjoint(with: check.team))
      #expect(recused.isDisjoint(with: check.team.map { [$0, check.id] }))
    }
    try draw.expectVerified()
  }

  @Test func `a leader's mate moves over where nobody else may lead`() throws {
    let draw = try AmendedDraw { inputs in
      inputs.inspectors = [0, 1, 4].map { inputs.inspectors[$0] }  // two who may lead, one who not
    }
    var chains = 0
    for check in try draw.attempt().checks {
      let team = try #require(try draw.attempt().checks.first { $0.id == check.id }).team
      do {
        let event = try draw.recuse(team[0], from: check.id)
        chains += try event.replacements().count > 1 ? 1 : 0
      } catch is Findings { continue }
    }
    #expect(chains > 0)
    try draw.expectVerified()
  }

  private func amend(_ draw: AmendedDraw, _ chance: inout Chance) throws {
    let checks = try draw.attempt().checks
    let check = checks[chance.next(below: checks.count)]
    let member = check.team[chance.next(below: check.team.count)]
    switch chance.next(below: 6) {
    case 0: try draw.withdraw([check.id])
    case 1: try draw.replace(member)
    case 2: try draw.extend("\(check.line.stratum):1")
    case 3: try draw.add(draw.omitted(isDue: true))
    default: try draw.recuse(member, from: check.id)
    }
  }
}

/// A small generator with a seed, so that a failure can be had again.
private struct Chance {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
