import Testing

@testable import Sampling

struct SelectionVectorTests {
  private struct Minimal: Decodable {
    let ids: [String]
    let rowTextFirst: String
    let rowHashFirst: String
    let buckets: [String: String]
    let populationRoot: String
    let k: [String: Int]
    let commitmentText: String
    let commitment: String
    let seedText: String
    let seed: String
    let keyEntity: String
    let keyInspector: String
    let shell: String
    let tickets: [String: String]
    let selected: [VectorTicket]
    let cutoff: String
    let resultText: String
    let resultDigest: String
    let ledgerEntry1: String
    let ledgerEntry2: String

    func rows() throws -> [PopulationRow] {
      try ids.map {
        PopulationRow(id: try CanonicalID($0), stratum: "ALL", status: .eligible, used: 0)
      }
    }
  }

  private struct Stratified: Decodable {
    let rows: [VectorRow]
    let populationRoot: String
    let base: [String: Int]
    let frame: [String: Int]
    let eligible: [String: Int]
    let lowerBounds: [String: Int]
    let total: Int
    let k: [String: Int]
    let keyEntity: String
    let selected: [String: [VectorTicket]]
    let resultDigest: String
  }

  private struct Extended: Decodable {
    let rows: [VectorRow]
    let commitmentText: String
    let seedText: String
    let keyEntity: String
    let selected3: [String: [VectorTicket]]
    let selected5: [String: [VectorTicket]]
    let withdrawn: String
    let replacement: String
    let withdrawText: String
    let ledger: [LedgerLine]
  }

  private struct LedgerLine: Decodable {
    let number: Int
    let kind: String
    let digest: String
    let entry: String

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      number = try fields.decode(Int.self)
      kind = try fields.decode(String.self)
      digest = try fields.decode(String.self)
      entry = try fields.decode(String.self)
    }
  }

  private static func codes<Value>(_ values: [String: Value]) throws -> [Code: Value] {
    try Dictionary(uniqueKeysWithValues: values.map { (try #require(Code($0)), $1) })
  }

  private static func drawn(_ selection: Selection) -> [String: [VectorTicket]] {
    Dictionary(
      uniqueKeysWithValues: selection.strata.map {
        ($0.code.text, $0.drawn.map(VectorTicket.init))
      })
  }

  @Test func digestsTheMinimalPopulation() throws {
    let answers: Minimal = try vector("tv1_minimal")
    let rows = try answers.rows()
    #expect(rows[0].text == answers.rowTextFirst)
    #expect(rows[0].digest.hex == answers.rowHashFirst)
    let digest = try PopulationDigest(of: rows)
    #expect(digest.count == 10)
    #expect(digest.root.hex == answers.populationRoot)
    let buckets = digest.buckets.map { ($0.name, $0.digest.hex) }
    #expect(Dictionary(uniqueKeysWithValues: buckets) == answers.buckets)
    #expect(digest.buckets.map(\.name) == answers.buckets.keys.sorted())
  }

  @Test func derivesTheKeysOfTheMinimalDraw() throws {
    let answers: Minimal = try vector("tv1_minimal")
    let commitment = try KeyValueDocument(parsing: answers.commitmentText)
    #expect(commitment.digest.hex == answers.commitment)
    let source = try #require(Seed.Source("cwl.ssq/2025131/02.05.11.18.26.31+07"))
    let seed = Seed(commitment: commitment.digest, sources: [source])
    #expect(seed.document.text == answers.seedText)
    #expect(seed.digest.hex == answers.seed)
    #expect(seed.entityKey == answers.keyEntity)
    #expect(seed.inspectorKey == answers.keyInspector)
  }

  @Test func drawsTheMinimalResult() throws {
    let answers: Minimal = try vector("tv1_minimal")
    for (id, number) in answers.tickets {
      #expect(try Ticket(key: answers.keyEntity, id: CanonicalID(id)).number.hex == number)
    }
    #expect(answers.shell == "printf %s \(answers.keyEntity)\(answers.ids[0]) | sha256sum")
    let selection = select(
      from: try answers.rows(), key: answers.keyEntity,
      quotas: try Self.codes(answers.k).mapValues { .init(drawn: $0) })
    #expect(Self.drawn(selection) == ["ALL": answers.selected])
    #expect(selection.strata.map(\.cutoff?.hex) == [answers.cutoff])
    let document = ResultDocument(.result, of: selection)
    #expect(document.text == answers.resultText)
    #expect(document.digest.hex == answers.resultDigest)
    #expect(try ResultDocument(parsing: answers.resultText, as: .result) == document)
  }

  @Test func chainsTheMinimalJournal() throws {
    let answers: Minimal = try vector("tv1_minimal")
    let commit = Digest.journalEntry(
      number: 1, previous: .zero, kind: "commit",
      digest: Digest(hashing: answers.commitmentText))
    #expect(commit.hex == answers.ledgerEntry1)
    let result = Digest.journalEntry(
      number: 2, previous: commit, kind: "result", digest: Digest(hashing: answers.resultText))
    #expect(result.hex == answers.ledgerEntry2)
  }

  @Test func drawsTheStratifiedResult() throws {
    let answers: Stratified = try vector("tv2_stratified_sealed")
    let rows = answers.rows.map(\.row)
    #expect(try PopulationDigest(of: rows).root.hex == answers.populationRoot)
    let selection = select(
      from: rows, key: answers.keyEntity,
      quotas: try Self.codes(answers.k).mapValues { .init(drawn: $0) })
    #expect(Self.drawn(selection) == answers.selected)
    #expect(ResultDocument(.result, of: selection).digest.hex == answers.resultDigest)
  }

  @Test func fixesTheStratifiedQuotas() throws {
    let answers: Stratified = try vector("tv2_stratified_sealed")
    let rows = answers.rows.map(\.row)
    let frame = Dictionary(grouping: rows, by: \.stratum).mapValues(\.count)
    #expect(try frame == Self.codes(answers.frame))
    let eligible = Dictionary(grouping: rows.filter { $0.status == .eligible }, by: \.stratum)
      .mapValues(\.count)
    #expect(try eligible == Self.codes(answers.eligible))
    let least = try #require(Ratio(percent: "3.5%"))
    let base = try Self.codes(answers.base)
    let lower = base.mapValues { least.quota(of: $0, rounding: .up) }
    #expect(try lower == Self.codes(answers.lowerBounds))
    let ratio = try #require(Ratio(percent: "5%"))
    #expect(ratio.quota(of: base.values.reduce(0, +), rounding: .up) == answers.total)
    let seats = apportion(total: answers.total, weights: base, lower: lower, upper: eligible)
    #expect(try seats == Self.codes(answers.k))
  }

  @Test func extendsAndWithdrawsWithoutRedraw() throws {
    let answers: Extended = try vector("tv5_extend_withdraw")
    let commitment = try KeyValueDocument(parsing: answers.commitmentText)
    let seed = try Seed(KeyValueDocument(parsing: answers.seedText))
    #expect(seed.entityKey == answers.keyEntity)
    let rows = answers.rows.map(\.row)
    #expect(try PopulationDigest(of: rows).root.hex == commitment["population.root"])
    let quota = Selection.Quota(drawn: 3, reserve: 2)
    let selection = select(
      from: rows, key: seed.entityKey, quotas: ["S0": quota, "S1": quota])
    #expect(Self.drawn(selection) == answers.selected3)
    let extended = selection.strata.map {
      ($0.code.text, ($0.drawn + $0.reserves).map(VectorTicket.init))
    }
    #expect(Dictionary(uniqueKeysWithValues: extended) == answers.selected5)
    let stratum = selection.strata[0]
    #expect(stratum.drawn.contains { $0.id.text == answers.withdrawn })
    #expect(stratum.reserves.first?.id.text == answers.replacement)
  }

  @Test func chainsTheExtendedJournal() throws {
    let answers: Extended = try vector("tv5_extend_withdraw")
    let digests = [answers.commitmentText, answers.seedText, nil, answers.withdrawText]
    var previous = Digest.zero
    for (line, text) in zip(answers.ledger, digests) {
      let digest = try #require(Digest(hex: line.digest))
      if let text { #expect(digest == Digest(hashing: text)) }
      previous = .journalEntry(
        number: line.number, previous: previous, kind: line.kind, digest: digest)
      #expect(previous.hex == line.entry)
    }
    #expect(answers.ledger.count == 4)
  }
}
