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

  /// The bytes of a registry whose only name has some bytes in its midst.
  private func registry(naming bytes: [UInt8], in quotes: String = "") -> FrozenRegistry {
    let start = Array((Self.heading + "A1,ALL,E,0,st001,\(quotes)示").utf8)
    let name = quotes.isEmpty ? bytes : bytes + [UInt8(ascii: ",")]
    return FrozenRegistry(FileContent(start + name + Array("例\(quotes)\n".utf8)), at: nil)
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xE4], [0xE4, 0xB8], [0xE4, 0x41, 0x41], [0xE4, 0xB8, 0xC2], [0xC1, 0x81],
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]]) func `bytes that aren't UTF-8 are refused`(bytes: [UInt8])
  {
    for quotes in ["", "\""] {
      #expect(throws: LedgerProblem.self) { try registry(naming: bytes, in: quotes).rows() }
    }
  }

  @Test(arguments: ["", "a", "é", "\u{800}", "\u{D7FF}", "\u{FFFF}", "（", "𠮷", "龍"])
  func `every character may stand in a name`(text: String) throws {
    #expect(try registry(naming: Array(text.utf8)).rows().map(\.name) == ["示\(text)例"])
    let quoted = try registry(naming: Array(text.utf8), in: "\"").rows()
    #expect(quoted.map(\.name) == ["示\(text),例"])
  }

  @Test(arguments: [(55, 32, true), (56, 32, false), (55, 33, false)])
  func `ids and codes have their lengths`(id: Int, code: Int, isAllowed: Bool) {
    let (id, code) = (String(repeating: "9", count: id), String(repeating: "c", count: code))
    for row in ["\(id),\(code),E,0,st001,示例\n", "\(id),ALL,E,0,\(code),示例\n"] {
      #expect(((try? registry(Self.heading + row).rows()) != nil) == isAllowed)
    }
  }

  @Test(arguments: [
    ("9133010079965505AA", "9133010079965505AB"), ("9133010079965505AA", "9133010179965505AA"),
    ("91330100", "91330100A"), ("91330100799655058", "913301007996550581"),
  ]) func `ids ascend`(first: String, second: String) throws {
    let rows = [first, second].map { "\($0),ALL,E,0,st001,示例\n" }
    #expect(try registry(Self.heading + rows.joined()).rows().count == 2)
    #expect(throws: LedgerProblem.self) {
      try registry(Self.heading + rows.reversed().joined()).rows()
    }
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
