import Sampling
import Testing

@testable import Inspection

/// Numbers that nobody means, which must stop at their cell and never end the program.
@Suite struct QuotaLimitTests {
  private func codes(ratio: String, base: String = "") throws -> [String] {
    var task = Samples.task(ratio: ratio)
    task.base = LocatedText(base, at: Samples.place)
    let inputs = try Samples.inputs(tasks: [task])
    return Planner(inputs).plan(task, used: [:]).diagnostics.map(\.problem.code)
  }

  @Test(arguments: ["150%", "100.5%", "999.999999%", "1001‰", "3.123456‰", "1000%", "9999999999户"])
  func `refuses a ratio`(_ ratio: String) throws {
    #expect(try codes(ratio: ratio) == ["P101"])
  }

  @Test(arguments: ["999999999999999", "1000000000户"])
  func `refuses a base`(_ base: String) throws {
    #expect(try codes(ratio: "99.999999%", base: base) == ["P102"])
  }

  @Test(arguments: ["99.999999%", "≤999.99999‰", "999999999户", "100.00%"])
  func `takes the largest numbers that the ledger can hold`(_ ratio: String) throws {
    #expect(try codes(ratio: ratio, base: "999999999") == [])
  }

  @Test func `the settings allow no larger base`() {
    let kind = Setting.yearEndTotal.kind
    #expect(kind.allows("999999999"))
    #expect(!kind.allows("1000000000"))
  }
}
