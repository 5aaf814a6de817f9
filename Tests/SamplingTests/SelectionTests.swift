import Testing

@testable import Sampling

struct SelectionTests {
  private static let key = Digest(hashing: "test").hex

  private static func rows(_ count: Int) throws -> [PopulationRow] {
    try (0..<count).map { number in
      PopulationRow(
        id: try CanonicalID("E\(number)"), stratum: number % 3 == 0 ? "A" : "B",
        status: number % 7 == 0 ? .excluded("CAP") : .eligible, used: 0)
    }
  }

  @Test(arguments: [0, 1, 5, 40, 1000])
  func drawsTheSmallestTickets(limit: Int) throws {
    let rows = try Self.rows(300)
    let selection = select(
      from: rows, key: Self.key,
      quotas: ["B": .init(drawn: limit, reserve: limit), "A": .init(drawn: limit)])
    let tickets = { (code: Code) in
      rows.filter { $0.stratum == code && $0.status == .eligible }
        .map { Ticket(key: Self.key, id: $0.id) }.sorted()
    }
    #expect(selection.strata.map(\.code) == ["A", "B"])
    #expect(selection.strata[0].drawn == Array(tickets("A").prefix(limit)))
    #expect(selection.strata[0].reserves.isEmpty)
    #expect(selection.strata[1].drawn == Array(tickets("B").prefix(limit)))
    #expect(selection.strata[1].reserves == Array(tickets("B").dropFirst(limit).prefix(limit)))
  }

  @Test func ordersEqualNumbersByID() throws {
    let tickets = try ["B", "A"].map { Ticket(number: .zero, id: try CanonicalID($0)) }
    var smallest = SmallestTickets(limit: 1)
    for ticket in tickets { smallest.offer(ticket.number, of: ticket.id) }
    #expect(smallest.ascending == [tickets[1]])
  }

  @Test func drawsTheSameFromEveryOrderOfTheRows() throws {
    let rows = try Self.rows(300)
    let quotas: [Code: Selection.Quota] = ["A": .init(drawn: 10), "B": .init(drawn: 9, reserve: 4)]
    #expect(
      select(from: rows, key: Self.key, quotas: quotas)
        == select(from: rows.reversed(), key: Self.key, quotas: quotas))
  }

  @Test func drawsTheSameFromPartsOfTheRows() throws {
    let rows = try Self.rows(1000)
    let key = Digest(hashing: "key").hex
    var drawings = (0..<3).map { _ in Drawing(key: key, quotas: ["ALL": .init(drawn: 40)]) }
    for (index, row) in rows.enumerated() { drawings[index % 7 % 3].consider(row) }
    let whole = drawings.dropFirst().reduce(into: drawings[0]) { $0.consider($1) }
    #expect(whole.selection() == select(from: rows, key: key, quotas: ["ALL": .init(drawn: 40)]))
  }

  @Test func digestsAPopulationInParts() throws {
    var (whole, parts) = (Population(), [Population(), Population()])
    for (index, row) in try Self.rows(1000).enumerated() {
      whole.insert(row)
      parts[index % 3 % 2].insert(row)
    }
    let shelves = try (0..<Population.shelfCount).map { try Population.shelf($0, of: parts) }
    #expect(try PopulationDigest(shelves) == whole.digest())
  }

  @Test func continuesTheRanksInTheReserve() throws {
    let selection = select(
      from: try Self.rows(60), key: Self.key,
      quotas: ["A": .init(drawn: 2, reserve: 2), "B": .init(drawn: 0, reserve: 1)])
    let result = ResultDocument(.result, of: selection)
    let reserve = ResultDocument(.reserve, of: selection)
    #expect(result.lines.map(\.rank) == [1, 2])
    #expect(reserve.lines.map(\.rank) == [3, 4, 1])
    #expect(try ResultDocument(parsing: result.text, as: .result) == result)
    #expect(try ResultDocument(parsing: reserve.text, as: .reserve) == reserve)
  }

  private static let low = Digest.zero.hex
  private static let high = String(repeating: "f", count: 64)

  @Test(arguments: [
    ("DR1 reserve\n", DocumentError.title(expected: "DR1 result")),
    ("DR1 result\nA|1|X|\(low)", .unterminated), ("DR1 result\n\n", .form(line: 2)),
    ("DR1 result\nA|1|X\n", .form(line: 2)), ("DR1 result\nA|1|x|\(low)\n", .form(line: 2)),
    ("DR1 result\nA|01|X|\(low)\n", .form(line: 2)),
    ("DR1 result\nA|+1|X|\(low)\n", .form(line: 2)),
    ("DR1 result\nA|1|X|\(low)\r\n", .form(line: 2)),
    ("DR1 result\nA|2|X|\(low)\nA|1|Y|\(high)\n", .order(line: 3)),
    ("DR1 result\nA|1|X|\(low)\nA|1|Y|\(high)\n", .order(line: 3)),
    ("DR1 result\nB|1|X|\(low)\nA|1|Y|\(high)\n", .order(line: 3)),
  ])
  func rejectsMalformedResults(text: String, error: DocumentError) {
    #expect(throws: error) { try ResultDocument(parsing: text, as: .result) }
  }

  @Test(arguments: ["E", "X.CAP", "X.a-1"])
  func readsAStatus(text: String) {
    #expect(PopulationRow.Status(text)?.text == text)
  }

  @Test(arguments: ["", "X", "X.", "e", "XCAP", "X.\u{301}A", "X.A B"])
  func rejectsOtherStatus(text: String) {
    #expect(PopulationRow.Status(text) == nil)
  }

  @Test func findsARowThatIsThereTwice() throws {
    let rows = try Self.rows(50)
    let error = PopulationDigest.DuplicateRow(digest: rows[7].digest)
    #expect(throws: error) { try PopulationDigest(of: rows + [rows[7]]) }
  }

  @Test func digestsAPopulationInAnyOrder() throws {
    let rows = try Self.rows(500)
    #expect(try PopulationDigest(of: rows) == PopulationDigest(of: rows.reversed()))
  }
}
