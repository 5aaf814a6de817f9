import Testing

@testable import Spreadsheet

@Suite struct LaterTests {
  private struct Stop: Error {}

  @Test func `what is worked out meanwhile is there, however often somebody asks`() {
    let later = Later { (1...1000).reduce(0, +) }
    #expect([later.value(), later.value()] == [500_500, 500_500])
  }

  @Test func `an error comes to whoever asks`() {
    let later = Later { () throws(Stop) -> Int in throw Stop() }
    #expect(throws: Stop.self) { try later.value() }
  }

  @Test func `what nobody asks for is done all the same`() {
    final class Box: @unchecked Sendable { var isDone = false }
    let box = Box()
    do { _ = Later { box.isDone = true } }
    #expect(box.isDone)
  }
}
