import Sampling
import Testing

@testable import Inspection

/// Amendments that somebody steered: each is found, by both verifiers.
@Suite struct ForgedAmendmentTests {
  private let draw: AmendedDraw

  init() throws { draw = try AmendedDraw() }

  @Test func `a withdrawn object that wasn't drawn`() throws {
    let reserve = try #require(try draw.attempt().reserves().first)
    try withdrawWithoutRefill()
    try draw.forgeLastEvent { _, texts in
      texts["result.txt"] = "DR1 result\n\(reserve.text)\n"
    }
    #expect(try draw.faults() == [.amendment(.notOnList(id: reserve.ticket.id.text))])
  }

  @Test func `a withdrawn object whose line was changed`() throws {
    let line = try withdrawWithoutRefill().line
    try draw.forgeLastEvent { _, texts in
      texts["result.txt"] = "DR1 result\n\(line.text.replacing("|1|", with: "|2|"))\n"
    }
    #expect(try draw.faults() == [.amendment(.notOnList(id: line.ticket.id.text))])
  }

  @Test func `a category that nobody knows`() throws {
    try withdrawWithoutRefill()
    try draw.forgeLastEvent { fields, _ in fields["category"] = "不想查" }
    #expect(
      try draw.faults() == [.wrongValue(file: "event.txt", key: "category", found: "不想查")])
  }

  @Test(arguments: ["reason", "approver"])
  func `an amendment that nobody answers for`(key: String) throws {
    try withdrawWithoutRefill()
    try draw.forgeLastEvent { fields, _ in fields[key] = nil }
    #expect(try draw.faults() == [.wrongValue(file: "event.txt", key: key, found: nil)])
  }

  @Test func `a reserve that was passed over`() throws {
    try draw.extend("A:1")
    let second = try reserveAfterDroppingLast()[1]
    try draw.extend("A:1")
    try draw.forgeLastEvent { _, texts in
      let match = texts["match.txt", default: ""].split(separator: "\n").map(String.init)
      let first = match[1].prefix { $0 != "|" }
      texts["result.txt"] = "DR1 result\n\(second.text)\n"
      texts["match.txt"] = texts["match.txt"]?.replacing(first, with: second.ticket.id.text)
    }
    #expect(try draw.faults() == [.amendment(.notNext(stratum: "A"))])
  }

  @Test func `a withdrawal that is refilled from another stratum`() throws {
    let gone = try draw.attempt().checks[0]
    try draw.withdraw([gone.id])
    try draw.dropLastEvent()
    let state = try draw.attempt()
    let other = try state.nextReserves([gone.line.stratum == "A" ? "B" : "A": 1])
    let refill = try Refill(state, adding: other)
    try draw.amend {
      _ = try draw.stage.append(
        .extend, "递补", of: state, draw.approval,
        fields: ["after": String(try #require(state.openWithdrawal).number)],
        files: refill.filesOfNewChecks.merging([
          "result.txt": Array(ResultDocument(.result, lines: other).text.utf8)
        ]) { $1 }, to: &$0)
    }
    #expect(try draw.faults() == [.amendment(.wrongRefill)])
  }

  @Test func `an amendment while a withdrawal waits for the reserve`() throws {
    try draw.withdraw([try draw.attempt().checks[0].id])
    try draw.forgeLastEvent { fields, _ in fields["after"] = nil }
    let waiting = try #require(
      try Ledger(workFolder: draw.folder.path, for: .reading).events.last { $0.kind == .withdraw })
    #expect(try draw.faults() == [.amendment(.refillMissing(waiting.label))])
  }

  @Test func `a new check that friends were given to`() throws {
    try draw.extend("A:1")
    let friend = try stranger(to: #require(try draw.attempt().checks.last).team)
    try draw.forgeLastEvent { _, texts in
      var lines = texts["match.txt", default: ""].split(separator: "\n").map(String.init)
      let check = lines[2].prefix { $0 != "|" }
      lines[2] = "\(check)|1|\(friend)"
      texts["match.txt"] = lines.map { $0 + "\n" }.joined()
    }
    #expect(try draw.faults() == [.amendment(.wrongHolders(file: "match.txt", line: 3))])
  }

  @Test func `a successor whom somebody chose`() throws {
    let team = try draw.attempt().checks[0].team
    try draw.replace(team[1])
    let friend = try stranger(to: draw.attempt().checks[0].team + team)
    try draw.forgeLastEvent { _, texts in
      var lines = texts["replace.txt", default: ""].split(separator: "\n").map(String.init)
      let place = lines[1].split(separator: "|").dropLast().joined(separator: "|")
      lines[1] = "\(place)|\(friend)"
      texts["replace.txt"] = lines.map { $0 + "\n" }.joined()
    }
    #expect(try draw.faults() == [.amendment(.wrongHolders(file: "replace.txt", line: 2))])
  }

  @Test func `a replacement of somebody who holds no place`() throws {
    let draw = try AmendedDraw { $0.tasks[0].ratio = LocatedText("4户", at: Samples.place) }
    let teams = try draw.attempt().checks.flatMap(\.team)
    try draw.replace(teams[0])
    let idle = try stranger(to: draw.attempt().checks.flatMap(\.team) + teams)
    try draw.forgeLastEvent { fields, _ in fields["inspector"] = idle.text }
    #expect(try draw.faults() == [.amendment(.wrongHolder(id: "名单", inspector: idle.text))])
  }

  @Test func `a late recusal of somebody who isn't in the team`() throws {
    let check = try draw.attempt().checks[0]
    try draw.recuse(check.team[0], from: check.id)
    let friend = try stranger(to: check.team)
    try draw.forgeLastEvent { _, texts in
      texts["recusals.csv"] = texts["recusals.csv"]?.replacing(
        check.team[0].text, with: friend.text)
    }
    #expect(
      try draw.faults() == [
        .amendment(.wrongHolder(id: check.id.text, inspector: friend.text))
      ])
  }

  @Test func `an omitted entity that was due and isn't drawn`() throws {
    let entity = try draw.omitted(isDue: true)
    try draw.add(entity)
    try draw.forgeLastEvent { _, texts in
      texts["result.txt"] = "DR1 result\n"
      texts["match.txt"] = "DR1 match\n"
    }
    #expect(
      try draw.faults() == [.amendment(.wrongDue(id: entity.entity.id.text, isDue: true))])
  }

  @Test func `an omitted entity that wasn't due and is drawn`() throws {
    let entity = try draw.omitted(isDue: false)
    try draw.add(entity)
    let attempt = try draw.attempt()
    let ticket = Ticket(
      key: try #require(try attempt.seed?.seed()).entityKey, id: entity.entity.id)
    try draw.forgeLastEvent { _, texts in
      texts["result.txt"] = "DR1 result\nA|6|\(ticket.id)|\(ticket.number)\n"
    }
    #expect(
      try draw.faults() == [.amendment(.wrongDue(id: entity.entity.id.text, isDue: false))])
  }

  @Test(arguments: [(",E,0,", ",E,1,"), (",E,0,", ",X.CAP,0,"), (",A,", ",Z,")])
  func `an omitted entity whose row says something else`(old: String, new: String) throws {
    try draw.add(draw.omitted(isDue: false))
    try draw.forgeLastEvent { _, texts in
      texts["registry.csv"] = texts["registry.csv"]?.replacing(old, with: new)
    }
    #expect(try draw.faults().count == 1)
  }

  @Test func `an addition of an object that the frozen registry has`() throws {
    try draw.add(draw.omitted(isDue: false))
    let known = try #require(try draw.attempt().reserves().last { $0.stratum == "A" }).ticket.id
    try draw.forgeLastEvent { _, texts in
      let rows = texts["registry.csv", default: ""].split(separator: "\n")
      let row = rows[1].split(separator: ",").dropFirst().joined(separator: ",")
      texts["registry.csv"] = "\(rows[0])\n\(known),\(row)\n"
    }
    #expect(try draw.faults() == [.amendment(.notOmitted(id: known.text))])
  }

  @Test func `a correction of an object that was never drawn`() throws {
    let id = try draw.attempt().checks[0].id.text
    let correction = try Correction(of: 3, object: id, field: "检查结果", from: "甲", to: "乙")
    try draw.amend {
      _ = try draw.stage.correct(1, correction, signer: "赵六", draw.approval, in: &$0)
    }
    try draw.forgeLastEvent { _, texts in
      texts["更正.csv"] = texts["更正.csv"]?.replacing(id, with: "E999999")
    }
    #expect(try draw.faults() == [.amendment(.wrongCorrection("E999999"))])
  }

  @Test func `a correction that nobody signed`() throws {
    let id = try draw.attempt().checks[0].id.text
    let correction = try Correction(of: 3, object: id, field: "检查结果", from: "甲", to: "乙")
    try draw.amend {
      _ = try draw.stage.correct(1, correction, signer: "赵六", draw.approval, in: &$0)
    }
    try draw.forgeLastEvent { fields, _ in fields["signer"] = nil }
    #expect(try draw.faults() == [.wrongValue(file: "event.txt", key: "signer", found: nil)])
  }

  /// Withdraws the first check and takes its refill back.
  @discardableResult
  private func withdrawWithoutRefill() throws -> DrawnCheck {
    let check = try draw.attempt().checks[0]
    try draw.withdraw([check.id])
    try draw.dropLastEvent()
    return check
  }

  private func reserveAfterDroppingLast() throws -> [ResultDocument.Line] {
    try draw.dropLastEvent()
    return try draw.attempt().reserves()
  }

  /// An officer who may be sent and isn't one of these.
  private func stranger(to others: [CanonicalID]) throws -> CanonicalID {
    let attempt = try draw.attempt()
    let rows: [InspectorRow] = try FrozenFiles.rows(of: attempt.commit)
    return try #require(rows.map(\.id).first { !others.contains($0) })
  }
}
