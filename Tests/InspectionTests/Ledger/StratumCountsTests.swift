import Sampling
import Testing

@testable import Inspection

@Suite struct StratumCountsTests {
  @Test(arguments: ["", "ALL:0", "A:16;B:9;C:3", "S01:1;S02:20;st.x:3"])
  func `a canonical text survives`(text: String) throws {
    let counts = try #require(StratumCounts(text: text))
    #expect(counts.text == text)
  }

  @Test(arguments: [
    "A", "A:", ":1", "A:01", "A:-1", "B:1;A:1", "A:1;A:1", "A:1;", "A:1 ", "甲:1", "A:999999999;B:1",
  ])
  func `any other text is refused`(text: String) {
    #expect(StratumCounts(text: text) == nil)
  }

  @Test func `codes are ordered by their bytes`() {
    #expect(StratumCounts(["b": 1, "B": 2, "A": 3]).text == "A:3;B:2;b:1")
  }

  @Test func `a stratum that isn't listed counts nothing`() {
    let counts = StratumCounts(["A": 3, "B": 4])
    #expect(counts["C"] == 0)
    #expect(counts.total == 7)
  }
}
