import Testing

@testable import Sampling

/// Places in blocks stay what a plain ascending array would be.
@Suite struct PlaceListTests {
  @Test(arguments: [1, 40, 3_000]) func `a place stands in for another`(count: Int) {
    var list = PlaceList()
    var array = (0..<count).map { 5 * $0 }
    for place in array { list.insert(place) }
    for step in 0..<2 * count {
      let (index, place) = (step * 1_619 % count, step * 7_919 % (5 * count) + 1)
      guard !array.contains(place) else { continue }
      list.replace(array[index], by: place)
      array[index] = place
      array.sort()
    }
    #expect(list.all == array)
    #expect(list.count == count)
    for place in array { list.remove(place) }
    #expect(list.count == 0)
  }

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
