import Testing

@testable import Inspection

struct FrameNamesTests {
  @Test func `names of a part are the same from memory and from a file`() throws {
    let folder = try TemporaryFolder()
    let held = Self.registry(room: nil, of: try Samples.entity(1))
    let spooled = Self.registry(
      room: TextRoom(bytes: 0, folder: folder.path), of: try Samples.entity(1))
    let places = (0..<20_000).map { UInt32($0 * 7919 % 20_000) }
    let positions = 4_000..<9_000
    #expect(spooled.names.isSpooled && !held.names.isSpooled)
    let names = [held, spooled].map { registry in
      let names = FrameNames(of: positions, in: Frame(of: places, in: registry))
      return positions.map { String(decoding: names.bytes(at: $0), as: UTF8.self) }
    }
    #expect(names[0] == positions.map { held[Int(places[$0])].name })
    #expect(names[1] == names[0])
    let some = FrameNames(of: positions, in: Frame(of: places, in: spooled)) { $0 % 7 == 0 }
    let needed = positions.filter { $0 % 7 == 0 }
    #expect(
      needed.map { String(decoding: some.bytes(at: $0), as: UTF8.self) }
        == needed.map { held[Int(places[$0])].name })
  }

  private static func registry(room: TextRoom?, of entity: Entity) -> Registry {
    var (registry, entity) = (Registry(room: room), entity)
    for number in 0..<20_000 {
      entity.name = "示例\(number)号店" + String(repeating: "长", count: number % 60)
      registry.append(entity)
    }
    return registry
  }
}
