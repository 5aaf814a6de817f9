import Sampling
import Testing

@testable import Inspection

@Suite struct DigestShelvesTests {
  private static let digests = (0..<12_000).map { Digest(hashing: "\($0)") }

  /// Shelves that hold all, and shelves that expect fewer and let the others follow in memory.
  @Test(arguments: [12_000, 6_000, 0])
  func `each shelf has its own digests in the order they came`(_ expected: Int) {
    var shelves = DigestShelves(count: expected, room: nil)
    for digest in Self.digests { shelves.insert(digest) }
    let found = (0..<Population.shelfCount).map { shelves.digests(onShelf: $0) }
    let own = Dictionary(grouping: Self.digests, by: Population.shelf(of:))
    #expect(found == (0..<Population.shelfCount).map { own[$0] ?? [] })
  }
}
