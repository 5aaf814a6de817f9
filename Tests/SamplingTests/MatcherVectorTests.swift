import Testing

@testable import Sampling

struct MatcherVectorTests {
  private struct Answers: Decodable {
    let keyInspector: String
    let inspectors: [String: Inspector]
    let checks: [String: [String]]
    let recuse: [[String]]
    let beforeMixing: [String: String]
    let afterMixing: [String: String]
    let mixSteps: Int
    let mixAccepted: Int
    let stat: [String: Int]
    let loads: [String: Int]
    let infeasibleWithCap3: Infeasible
  }

  private struct Inspector: Decodable {
    let cap: Int
    let pools: [String]
    let units: Int
    let weight: Int
  }

  private struct Infeasible: Decodable, Equatable {
    let inspectors: [String]
    let places: [String]
    let pools: [String]
    let seats: Int
    let short: Int
    let text: String
  }

  private let answers: Answers

  init() throws {
    answers = try vector("tv4_inspectors")
  }

  private func matcher(cap: Int? = nil) throws -> Matcher {
    var pools: [Code: [CanonicalID]] = [:]
    for (id, facts) in answers.inspectors {
      for name in facts.pools {
        try pools[#require(Code(name)), default: []].append(CanonicalID(id))
      }
    }
    return Matcher(
      key: answers.keyInspector,
      inspectors: try answers.inspectors.map { id, facts in
        .init(
          id: try CanonicalID(id), units: facts.units, weight: facts.weight,
          cap: cap ?? facts.cap)
      }, pools: pools,
      checks: try answers.checks.sorted { $0.key < $1.key }.map { id, pools in
        .init(id: try CanonicalID(id), pools: try pools.map { try #require(Code($0)) })
      },
      recusals: Set(
        try answers.recuse.map {
          .init(inspector: try CanonicalID($0[0]), check: try CanonicalID($0[1]))
        }))
  }

  private static func places(_ assignment: Assignment) -> [String: String] {
    var places: [String: String] = [:]
    for team in assignment.teams {
      for (number, inspector) in team.inspectors.enumerated() {
        places["\(team.check)#\(number)"] = inspector.text
      }
    }
    return places
  }

  private static func loads(_ assignment: Assignment) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: assignment.loads.map { ($0.text, $1) })
  }

  @Test func dealsWithChainsAndEvenings() throws {
    let assignment = try matcher().run(mixing: 0)
    #expect(Self.places(assignment) == answers.beforeMixing)
    #expect(assignment.steps.chains == answers.stat["augmented"])
    #expect(assignment.steps.evenings == answers.stat["evened"])
    #expect(assignment.steps.exchanges == 0)
    #expect(Self.loads(assignment) == answers.loads)
  }

  @Test func mixesSixteenStepsAPlace() throws {
    let assignment = try matcher().run(mixing: 16)
    #expect(answers.mixSteps == 16 * answers.beforeMixing.count)
    #expect(Self.places(assignment) == answers.afterMixing)
    #expect(assignment.steps.exchanges == answers.mixAccepted)
  }

  @Test func explainsTheShortage() throws {
    let matcher = try matcher(cap: 3)
    let shortage = try #require(throws: Shortage.self) { try matcher.run(mixing: 16) }
    let checks = Set(shortage.places.map(\.check)).count
    let pools = shortage.pools.map(\.text)
    let found = Infeasible(
      inspectors: shortage.inspectors.map(\.text),
      places: shortage.places.map { "\($0.check)#\($0.number)" }, pools: pools,
      seats: shortage.seats, short: shortage.missing,
      text: "\(shortage.places.count) places in \(checks) checks (pools: "
        + "\(pools.joined(separator: ", "))) can only be filled by these "
        + "\(shortage.inspectors.count) inspectors, who together can take at most "
        + "\(shortage.seats); \(shortage.missing) more needed.")
    #expect(found == answers.infeasibleWithCap3)
  }

  @Test func writesAndReadsTheMatch() throws {
    let document = MatchDocument(try matcher().run(mixing: 0))
    #expect(
      document.text.hasPrefix(
        "DR1 match\n91330100007000000|0|P04\n91330100007000000|1|P02\n91330100007000000|2|P07\n"))
    #expect(try MatchDocument(parsing: document.text) == document)
    #expect(document.digest == Digest(hashing: document.text))
  }

  @Test(arguments: [
    ("DR1 result\n", DocumentError.title(expected: "DR1 match")), ("DR1 match", .unterminated),
    ("DR1 match\nA|0\n", .form(line: 2)), ("DR1 match\nA|00|X\n", .form(line: 2)),
    ("DR1 match\na|0|X\n", .form(line: 2)), ("DR1 match\nA|1|X\n", .order(line: 2)),
    ("DR1 match\nA|0|X\nA|2|Y\n", .order(line: 3)), ("DR1 match\nA|0|X\nA|0|Y\n", .order(line: 3)),
    ("DR1 match\nA|0|X\nB|1|Y\n", .order(line: 3)), ("DR1 match\nA|0|X\nA|1|X\n", .order(line: 3)),
    ("DR1 match\nA|0|X\nB|0|X\nA|0|Y\n", .order(line: 4)),
  ])
  func rejectsMalformedMatches(text: String, error: DocumentError) {
    #expect(throws: error) { try MatchDocument(parsing: text) }
  }
}
