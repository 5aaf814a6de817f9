import Sampling
import Testing

@testable import Inspection

/// Files of an event that are written while they are made.
@Suite struct EventDeskTests {
  private struct Stop: Error {}

  private let folder: TemporaryFolder
  private static let fields = ["at": "2021-01-04", "by": "张三"]

  init() throws { folder = try TemporaryFolder() }

  /// Adds an event, whose digests its other file names.
  private func append(to ledger: inout Ledger, _ text: String) throws -> LedgerEvent {
    try ledger.append(.collect, name: "收文-1", fields: Self.fields) { desk in
      try desk.write("名录.csv") { take in for byte in text.utf8 { try take([byte]) } }
      return ["摘要.txt": Array(desk.digests["名录.csv", default: .zero].hex.utf8)]
    }
  }

  @Test func `a file is in its event like any other`() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    let event = try append(to: &ledger, "甲,乙\n")
    #expect(try event.bytes(of: "名录.csv") == Array("甲,乙\n".utf8))
    let digest = try String(decoding: event.bytes(of: "摘要.txt"), as: UTF8.self)
    #expect(digest == Digest(hashing: "甲,乙\n").hex)
    #expect(try folder.files().contains("0001-收文-1/名录.csv"))
  }

  @Test func `long and short pieces stand in their order, in two files at once`() throws {
    let pieces = [3, 100_000, 70_000, 5, 1 << 16, 200_000, 1].enumerated().map { number, count in
      [UInt8](repeating: UInt8(ascii: "a") + UInt8(number), count: count)
    }
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    var digests: [String: Digest] = [:]
    let event = try ledger.append(.collect, name: "收文-1", fields: Self.fields) { desk in
      try desk.write("甲.csv", "乙.csv") { first, second in
        for piece in pieces {
          try first(piece)
          try second(piece.map { $0 - 32 })
        }
      }
      digests = desk.digests
      return [:]
    }
    let (small, capital) = (Array(pieces.joined()), pieces.joined().map { $0 - 32 })
    #expect(try event.bytes(of: "甲.csv") == small && event.bytes(of: "乙.csv") == capital)
    #expect(digests == ["甲.csv": Digest(hashing: small), "乙.csv": Digest(hashing: capital)])
  }

  @Test func `an event that fails leaves no file behind`() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    #expect(throws: Stop.self) {
      try ledger.append(.collect, name: "收文-1", fields: Self.fields) { desk in
        try desk.write("名录.csv") { try $0([1]) }
        throw Stop()
      }
    }
    #expect(try folder.files() == [])
    #expect(try append(to: &ledger, "甲").number == 1)
  }

  @Test func `an event that stands is made again without being written`() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    for _ in 0..<2 { _ = try ledger.once { try append(to: &$0, "甲") } }
    #expect(ledger.events.count == 1)
    _ = try ledger.once { try append(to: &$0, "乙") }
    #expect(ledger.events.count == 2)
  }

  @Test func `the state goes on with each event as if all were folded anew`() throws {
    let ledger = try SampleDraw.ledger(in: folder)
    let (state, anew) = (try ledger.state(), try LedgerState(ledger.events))
    #expect((state.number, state.head) == (anew.number, anew.head))
    #expect(state.used(in: 2021) == anew.used(in: 2021) && !state.used(in: 2021).isEmpty)
    #expect(state.units(in: 2021) == anew.units(in: 2021))
    #expect(try ledger.state(through: 2).head == ledger.events[1].entry)
  }
}
