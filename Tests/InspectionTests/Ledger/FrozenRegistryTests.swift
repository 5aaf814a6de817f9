import Sampling
import Testing

@testable import Inspection

/// `registry.csv` read row by row: the one form, whatever the pieces and the threads.
@Suite struct FrozenRegistryTests {
  private static let heading = "id,stratum,status,used,unit,name\n"

  private func registry(_ text: String, pieceOf byteCount: Int = 7) -> FrozenRegistry {
    let bytes = Array(text.utf8)
    return FrozenRegistry(
      FileContent { take in
        for start in stride(from: 0, to: bytes.count, by: byteCount) {
          try take(Array(bytes[start..<min(start + byteCount, bytes.count)]))
        }
      }, at: nil)
  }

  @Test(arguments: [
    "", "A1,ALL,E,0,st001,示例商店\n", "A1,ALL,E,0,st001,\n",
    "A1,ALL,X.STATE,2,st001,\"示例,\"\"商店\"\"\n一\"\nA2,ALL,E,0,st001,示例\n",
    "A1,A,E,0,st001,甲\nA1,B,E,0,st001,甲\n", "A1,A,E,0,st001,甲\nA1,A,E,0,st001,甲\n",
  ])
  func `what is written is read`(rows: String) throws {
    let found = try registry(Self.heading + rows).rows()
    #expect(FrozenTable.bytes(found) == Array((Self.heading + rows).utf8))
  }

  @Test(arguments: [
    "A1,ALL,E,0,st001,示例商店", "A1,ALL,E,0,st001\n", "a1,ALL,E,0,st001,示例\n", "\n",
    "A1,ALL,E,00,st001,示例\n", "A1,ALL,E,,st001,示例\n", "A1,ALL,E,1234567890,st001,示例\n",
    "A1,ALL,E,+1,st001,示例\n", "A1,ALL,F,0,st001,示例\n", "A1,ALL,X.,0,st001,示例\n",
    "A1,,E,0,st001,示例\n", "A1,ALL,E,0,,示例\n", "A1,ALL,E,0,st001,\"示例\"\n",
    "A1,ALL,E,0,st001,示\"例\n", "A1,ALL,E,0,st001,示例,\n", "A1,ALL,E,0,st001,示例\r\n",
    "A1,ALL,E,0,st001,\"示,例\n", "A1,ALL,E,0,st001,\"示,例\"x\n", "\"A1\",ALL,E,0,st001,示例\n",
    "A2,ALL,E,0,st001,示例\nA1,ALL,E,0,st001,示例\n", "A1,B,E,0,st001,甲\nA1,A,E,0,st001,甲\n",
    "A10,ALL,E,0,st001,示例\nA1,ALL,E,0,st001,示例\n",
  ])
  func `another form is refused`(rows: String) throws {
    let problem = #expect(throws: LedgerProblem.self) {
      try registry(Self.heading + rows).rows()
    }
    #expect(problem?.fact == .malformed(file: "registry.csv"))
  }

  @Test(arguments: ["", "id,stratum,status,used,unit\n", "id,stratum,status,used,unit,name"])
  func `the heading is fixed`(text: String) {
    #expect(throws: LedgerProblem.self) { try registry(text).survey() }
  }

  @Test func `bytes that aren't UTF-8 are refused`() {
    let bytes = Array((Self.heading + "A1,ALL,E,0,st001,").utf8) + [0xFF, 0x0A]
    #expect(throws: LedgerProblem.self) { try FrozenRegistry(FileContent(bytes), at: nil).rows() }
  }

  /// More rows than fit into a few pieces, some of whose names have a line feed in quotes.
  private static let many = (0..<24_000).map { number in
    let status: PopulationRow.Status = number % 7 == 0 ? .excluded("STATE") : .eligible
    return RegistryRow(
      id: .sample("E\(100_000 + number)"), stratum: number % 3 == 0 ? "A" : "B", status: status,
      used: number % 2, unit: "st001", name: number % 5 == 0 ? "示例\n商店" : "示例商店有限公司分店")
  }

  @Test func `several threads count and digest what one does`() throws {
    let survey = try FrozenRegistry(Self.many).survey()
    var population = Population()
    for row in Self.many { population.insert(row.population) }
    #expect(survey.population == (try population.digest()))
    #expect(survey.file == Digest(hashing: FrozenTable.bytes(Self.many)))
    #expect((survey.count, survey.repeated, survey.units) == (24_000, [], ["st001"]))
    #expect(survey.pool == StratumCounts(["A": 6_857, "B": 13_714]))
  }

  @Test func `several threads draw what one does`() throws {
    var files = FrozenFiles()
    files.registry = FrozenRegistry(Self.many)
    let seed = Seed(commitment: .zero, sources: [try #require(Seed.Source(typed: "42"))])
    let quota = StratumCounts(["A": 100, "B": 700])
    let found = try files.selection(quota: quota, reserve: StratumCounts(["A": 9]), seed: seed)
    #expect(
      found
        == select(
          from: Self.many.map(\.population), key: seed.entityKey,
          quotas: ["A": .init(drawn: 100, reserve: 9), "B": .init(drawn: 700)]))
  }

  @Test func `a fault is found in whatever piece it is`() throws {
    var bytes = FrozenTable.bytes(Self.many)
    bytes[bytes.count - 3] = UInt8(ascii: "\r")
    #expect(throws: LedgerProblem.self) { try FrozenRegistry(FileContent(bytes), at: nil).survey() }
  }

  @Test func `rows are found by their ids`() throws {
    let ids: Set<CanonicalID> = [.sample("E100005"), .sample("E123999"), .sample("E9")]
    let rows = try FrozenRegistry(Self.many).rows(of: ids)
    #expect(rows.map(\.id.text) == ["E100005", "E123999"])
    #expect(rows.map(\.name) == ["示例\n商店", "示例商店有限公司分店"])
  }
}

extension RegistryRow {
  fileprivate var population: PopulationRow {
    PopulationRow(id: id, stratum: stratum, status: status, used: used)
  }
}

extension FrozenRegistry {
  fileprivate func survey() throws -> RegistrySurvey { try RegistrySurvey(self) }
}
