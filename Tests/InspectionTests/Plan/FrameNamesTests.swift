import Foundation
import Testing

@testable import Inspection

struct FrameNamesTests {
  @Test func `names of a part are the same from memory and from a file`() throws {
    let folder = try TemporaryFolder()
    let held = Self.registry(room: nil, of: try Samples.entity(1))
    let spooled = Self.registry(
      room: TextRoom(bytes: 0, folder: folder.path), of: try Samples.entity(1))
    let places = (0..<20_000).map { UInt32($0 * 7919 % 20_000) }
    let (shelf, size) = (4_000..<8_000, 4_000)
    let frame = Frame(of: places, in: spooled)
    #expect(spooled.names.isSpooled && !held.names.isSpooled)
    let names = [
      FrameNames(of: shelf, in: Frame(of: places, in: held)),
      NameShelves(of: frame, size: size).names(of: shelf),
    ].map { names in shelf.map { String(decoding: names.bytes(at: $0), as: UTF8.self) } }
    #expect(names[0] == shelf.map { held[Int(places[$0])].name })
    #expect(names[1] == names[0])
  }

  @Test func `pieces have the same names from memory and from the shelves of a file`() throws {
    let folder = try TemporaryFolder()
    let count = 9 * Frame.pieceSize + 7
    let places = (0..<count).map { UInt32($0 * 7919 % count) }
    let texts = try [nil, TextRoom(bytes: 0, folder: folder.path)].map { room in
      let registry = Self.registry(room: room, of: try Samples.entity(1), count: count)
      let frame = Frame(of: places, in: registry)
      var bytes: [UInt8] = []
      try frame.forEachPiece({ piece, names in
        frame.positions(ofPiece: piece).flatMap { names.bytes(at: $0) }
      }) { bytes += $0 }
      return bytes
    }
    #expect(texts[0].count > count && texts[1] == texts[0])
  }

  @Test func `names stay in memory where no file takes them`() throws {
    let folder = try TemporaryFolder()
    let registry = Self.registry(
      room: TextRoom(bytes: 0, folder: folder.path), of: try Samples.entity(1))
    try FileManager.default.removeItem(atPath: folder.path)
    let frame = Frame(of: (0..<20_000).map { UInt32($0) }, in: registry)
    let names = NameShelves(of: frame, size: 6_000).names(of: 18_000..<20_000)
    #expect(names.bytes(at: 19_999).elementsEqual(registry[19_999].name.utf8))
  }

  private static func registry(
    room: TextRoom?, of entity: Entity, count: Int = 20_000
  ) -> Registry {
    var (registry, entity) = (Registry(room: room), entity)
    for number in 0..<count {
      entity.name = "示例\(number)号店" + String(repeating: "长", count: number % 60)
      registry.append(entity)
    }
    return registry
  }
}
