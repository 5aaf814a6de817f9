import Sampling
import Testing

@testable import Inspection

@Suite struct RegistryOrderTests {
  private func expectOrder(of ids: [String]) throws {
    let status = RegistrationStatus(word: "存续", isDrawable: true)
    let registry = Registry(
      try ids.map {
        Entity(
          id: try CanonicalID($0), code: $0, name: "店", status: status, location: Samples.place)
      })
    #expect(registry.placesByID.map { ids[Int($0)] } == ids.sorted())
  }

  @Test(arguments: [0, 1, 4095, 4096, 20_000])
  func `ids that begin alike are in order, whatever buckets they fall into`(count: Int) throws {
    try expectOrder(
      of: (0..<count).map { index in
        let number = String(index * 7919 % 20_011)
        return index % 3 == 0 ? "91640221MA00000000" + number : "92" + number
      })
  }

  @Test func `ids that are in order stay where they are`() throws {
    try expectOrder(of: (0..<9000).map { "91" + String(100_000 + $0) })
  }
}
