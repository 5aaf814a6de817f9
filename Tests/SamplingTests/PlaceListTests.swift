import Testing

@testable import Sampling

/// Places in blocks stay what a plain ascending array would be.
@Suite struct PlaceListTests {
  @Test func `places go and come in order`() {
    var list = PlaceList()
    var array: [Int] = []
    // Multiples of a number without a common factor come in a mixed order, each once.
    for step in 0..<4_000 {
      let place = step * 1_619 % 4_001
      list.insert(place)
      array.append(place)
    }
    array.sort()
    for place in array where place % 3 > 0 { list.remove(place) }
    array.removeAll { $0 % 3 > 0 }
    #expect(list.all == array)
    #expect(array.indices.map { list[$0] } == array)
    for place in array { list.remove(place) }
    #expect(list.count == 0)
  }
}
