import Sampling
import Testing

@testable import Inspection

@Suite struct CodeNumbersTests {
  @Test func `codes have numbers in the order in which they come`() throws {
    var numbers = CodeNumbers()
    let texts = (0..<400).map { "st\($0)" }
    for _ in 1...2 {
      for (number, text) in texts.enumerated() {
        #expect(numbers.number(of: Array(text.utf8).span) == number)
      }
    }
    #expect(numbers.codes.map(\.text) == texts)
  }
}
