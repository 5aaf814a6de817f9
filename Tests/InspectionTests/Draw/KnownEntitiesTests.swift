import Sampling
import Testing

@testable import Inspection

@Suite struct KnownEntitiesTests {
  private static func entity(_ id: CanonicalID, _ name: String) -> Entity {
    Entity(
      id: id, code: id.text, name: name,
      status: RegistrationStatus(word: "存续", isDrawable: true),
      location: CellLocation(file: "名录库.csv"))
  }

  private static func document(_ ids: [CanonicalID]) -> ResultDocument {
    let key = Digest(hashing: "key").hex
    return ResultDocument(
      .result,
      lines: ids.enumerated().map { index, id in
        .init(stratum: "ALL", rank: index + 1, ticket: Ticket(key: key, id: id))
      })
  }

  @Test func `objects of the list are found among many`() throws {
    var registry = Registry()
    for number in 0..<70_000 { registry.append(Self.entity(.sample("E\(number)"), "第\(number)号店")) }
    registry.append(Self.entity(.sample("E7"), "后一家"))
    let ids: [CanonicalID] = [.sample("E69999"), .sample("E7"), .sample("X1"), .sample("E0")]
    let known = try KnownEntities([Self.document(ids)], in: registry)
    #expect(ids.map { known[$0]?.name } == ["第69999号店", "后一家", nil, "第0号店"])
    #expect(known[.sample("E1")] == nil)
  }

  @Test func `objects with credit codes are found among others`() throws {
    var registry = Registry()
    let codes = (0..<2_000).map { number in
      "9133010079965505\(number % 90 + 10)" + (number < 90 ? "" : "X\(number)")
    }
    for code in codes { registry.append(Self.entity(.sample(code), "第\(code)号店")) }
    registry.append(Self.entity(.sample(codes[7]), "后一家"))
    let ids = [codes[7], codes[89], "913301007996550500", codes[1_500], codes[89]]
    let known = try KnownEntities([Self.document(ids.map(CanonicalID.sample))], in: registry)
    #expect(
      ids.map { known[.sample($0)]?.name } == [
        "后一家", "第\(codes[89])号店", nil, "第\(codes[1_500])号店", "第\(codes[89])号店",
      ])
  }
}
