import Sampling
import Testing

@testable import Inspection

/// Attacks after the draw: whoever comes next is somebody's choice.
@Suite struct AmendmentAttacks {
  private let draw: AmendedDraw

  init() throws { draw = try AmendedDraw() }

  private var insider: Insider { Insider(ledger: draw.folder.ledger) }

  private func expectFound(_ code: String) throws {
    try insider.rechain()
    let found = try Verifier.report(workFolder: draw.folder.path).findings.map(\.code)
    #expect(found == [code])
    guard IndependentVerifier.isAvailable else { return }
    #expect(try !IndependentVerifier.run(on: draw.folder.path).isVerified)
  }

  @Test func `a reserve that was passed over is found`() throws {
    let reserves = try draw.attempt().reserves().filter { $0.stratum == "A" }
    try draw.extend("A:1")
    let (first, second) = (reserves[0], reserves[1])
    try insider.edit("扩大", "result.txt") { $0.replacing(first.text, with: second.text) }
    try insider.edit("扩大", "match.txt") {
      $0.replacing(first.ticket.id.text, with: second.ticket.id.text)
    }
    try expectFound("L172")
  }

  @Test func `a successor whom somebody chose is found`() throws {
    let team = try draw.attempt().checks[0].team
    try draw.replace(team[1])
    let now = try draw.attempt().checks[0].team
    let rows: [InspectorRow] = try FrozenFiles.rows(of: draw.attempt().commit)
    let friend = try #require(
      rows.map(\.id.text).first { id in
        !(team + now).contains { $0.text == id }
      })
    try insider.edit("更换", "replace.txt") { text in
      let lines = text.split(separator: "\n").map(String.init)
      let chosen = lines[1].split(separator: "|").dropLast().joined(separator: "|") + "|" + friend
      return ([lines[0], chosen] + lines.dropFirst(2)).map { $0 + "\n" }.joined()
    }
    try expectFound("L178")
  }

  @Test func `an omitted object that was due and is left out again is found`() throws {
    try draw.add(draw.omitted(isDue: true))
    try insider.edit("补入", "result.txt") { _ in "DR1 result\n" }
    try insider.edit("补入", "match.txt") { _ in "DR1 match\n" }
    try expectFound("L176")
  }

  @Test func `an amendment that nobody answers for is found`() throws {
    try draw.extend("A:1")
    try insider.edit("扩大", "event.txt") { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("approver=") }
        .map { $0 + "\n" }.joined()
    }
    try expectFound("L122")
  }
}
