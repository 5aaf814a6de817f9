import Foundation
import Sampling
import Testing

@testable import Inspection

struct RegistryTests {
  @Test(arguments: [0, 1, 0xFF, 0x100, 0xFFFF, 0x1_0000, 0xFFFF_FFFF, 0x1_0000_0000])
  func `a larger integer widens those before it`(large: Int) {
    var integers = PackedIntegers()
    for value in [0, 1, large, 0, 7] { integers.append(value) }
    integers[0] = large
    #expect((0..<integers.count).map { integers[$0] } == [large, 1, large, 0, 7])
  }

  @Test(arguments: [
    "", "甲", String(repeating: "长", count: 84), String(repeating: "长", count: 85),
    String(repeating: "x", count: 254), String(repeating: "x", count: 20_000),
  ])
  func `a text of any length is had again, and changed`(text: String) {
    var column = TextColumn()
    for text in ["前", text, "后"] { column.append(text.utf8) }
    #expect((0..<3).map { column[$0] } == ["前", text, "后"])
    column[1] = text + "改"
    #expect((0..<3).map { column[$0] } == ["前", text + "改", "后"])
  }

  @Test(arguments: [false, true])
  func `texts of rows in any order stand one behind the other`(isChanged: Bool) {
    var column = TextColumn()
    let texts = (0..<60_000).map { "第\($0)户" + String(repeating: "长", count: $0 % 101) }
    for text in texts { column.append(text.utf8) }
    if isChanged { column[7] = "改" }
    let rows = [59_999, 7, 0, 8, 30_000, 100, 100, 15].map(UInt32.init)
    let (bytes, ends) = column.gathered(rows)
    #expect(String(decoding: bytes, as: UTF8.self) == rows.map { column[Int($0)] }.joined())
    #expect(zip([0] + ends, ends).map { $1 - $0 } == rows.map { column[Int($0)].utf8.count })
  }

  @Test(arguments: [0, 0xFF, 0xFFFF, 0xFFFF_FFFF, 0x1_0000_0000])
  func `integers are had at places in any order`(large: Int) {
    var integers = PackedIntegers()
    for value in [large, 0, large / 2, large / 3] { integers.append(value) }
    #expect(integers.gathered([3, 0, 0, 2]) == [large / 3, large, large, large / 2])
  }

  @Test func `ids of every form come back, and codes are in order as numbers`() {
    let ids = [
      "91330100799655058B", "91330100799655058A", "1A", "N.91330100799655058", "330100000000001",
      "YYYYYYYYYYYYYYYYYY", "000000000000000000", "91330100799655O58B", "9133010079965505Z8",
    ]
    var column = IDColumn()
    for id in ids { column.append(Array(id.utf8).span) }
    column[2] = "91330100799655058Y"
    let expected = ids[..<2] + ["91330100799655058Y"] + ids[3...]
    #expect(ids.indices.map { column[$0] } == Array(expected))
    #expect(ids.indices.filter { column.number(at: $0) == nil } == [3, 4, 7, 8])
    let packed = ids.indices.filter { column.number(at: $0) != nil }
    #expect(
      packed.sorted { column.number(at: $0) ?? 0 < column.number(at: $1) ?? 0 }.map { column[$0] }
        == packed.map { column[$0] }.sorted())
    #expect(ids.indices.allSatisfy { column.holds(Array(column[$0].utf8)[...], at: $0) })
    #expect(!column.holds(Array("91330100799655058B".utf8)[...], at: 1))
    let rows = ids.indices.reversed().map(UInt32.init)
    let gathered = column.gathered(rows)
    #expect(ids.indices.map { gathered[$0] } == rows.map { column[Int($0)] })
    for index in ids.indices {
      let bytes = Array(column[index].utf8)
      let first = bytes.prefix(16) + [UInt8](repeating: 0, count: max(0, 16 - bytes.count))
      #expect(column.prefix(at: index) == first.reduce(0) { $0 << 8 | UInt128($1) })
      let pair = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
      #expect(column.firstPair(at: index) == (packed.contains(index) ? pair : nil))
    }
  }

  @Test(arguments: [0, 1 << 20, 1 << 22])
  func `texts that memory doesn't hold are had again from a file`(held: Int) throws {
    let folder = try TemporaryFolder()
    var column = TextColumn(room: TextRoom(bytes: held, folder: folder.path))
    let texts = (0..<60_000).map { "第\($0)户" + String(repeating: "长", count: $0 % 40) }
    for text in texts { column.append(text.utf8) }
    column[59_999] = "改"
    #expect(texts.indices.dropLast().allSatisfy { column[$0] == texts[$0] })
    #expect(held > 0 || column.isSpooled)
    let rows = [0, 7, 8, 30_000, 30_001, 59_999]
    var found: [String] = []
    column.forEachText(of: rows) { row, text in
      found.append(String(decoding: text, as: UTF8.self))
      #expect(row == rows[found.count - 1])
    }
    #expect(found == rows.map { column[$0] } && found.last == "改")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `rows are told again, those that follow one another and all others`() {
    let all = Array(2...900) + [905, 904, 906, 907, 0, 0, 1, 12]
    var rows = RowNumbers()
    for row in all { rows.append(row) }
    #expect(rows.count == all.count && all.indices.allSatisfy { rows[$0] == all[$0] })
    (rows[3], rows[900]) = (77, 904)
    #expect(rows[2] == 4 && rows[3] == 77 && rows[4] == 6 && rows[900] == 904)
  }

  @Test func `texts stay in memory where no file takes them`() {
    var column = TextColumn(room: TextRoom(bytes: 0, folder: "/nowhere"))
    for number in 0..<400_000 { column.append("店\(number)".utf8) }
    #expect((0..<400_000).allSatisfy { column.bytes(at: $0).elementsEqual("店\($0)".utf8) })
  }

  @Test func `an entity comes back as it was put in`() throws {
    var entity = try Samples.entity(7, station: "城关所")
    entity.code = "91640221MA0000015P（旧）"
    entity.tags = ["经营异常名录"]
    entity.others = ["经营方式": "连锁"]
    entity.pools = ["建材库"]
    entity.ownColumns = ["批号"]
    entity.isSpecial = true
    var registry: Registry = [try Samples.entity(6), entity]
    #expect(String(describing: registry[1]) == String(describing: entity))
    registry[0] = entity
    #expect(String(describing: registry[0]) == String(describing: entity))
  }

  @Test(arguments: [nil, 0, 1 << 20])
  func `some objects are kept as they are, wherever their texts stand`(room: Int?) throws {
    let folder = try TemporaryFolder()
    var registry = Registry(room: room.map { TextRoom(bytes: $0, folder: folder.path) })
    for number in 0..<20_000 {
      var entity = try Samples.entity(number, station: "第\(number % 7)所")
      entity.address = String(repeating: "路", count: number % 50)
      if number.isMultiple(of: 1_000) { entity.code += "（旧）" }
      if number.isMultiple(of: 3) { entity.tags = ["重点"] }
      registry.append(entity)
    }
    registry[5_000].name = "改了名"
    let places = [0, 1, 7, 999, 1_000, 5_000, 12_345, 19_999]
    let kept = registry.kept(places, room: registry.room)
    #expect(kept.map(String.init(describing:)) == places.map { "\(registry[$0])" })
    #expect(kept.usedTags == ["重点"] && kept.count == places.count)
  }

  @Test func `removing and inserting keep the order`() throws {
    let entities = try (0..<5).map { try Samples.entity($0) }
    var registry = Registry(entities)
    registry.remove(at: 1)
    registry.insert(entities[1], at: 3)
    #expect(registry.map(\.id) == [0, 2, 3, 1, 4].map { entities[$0].id })
  }

  @Test func `places are in the order of ids, which may begin alike`() throws {
    let ids = ["91", "91330100799655058B", "91330100799655058A", "N.AB", "A", "913301007996550"]
    let registry = Registry(
      try ids.map { id in
        Entity(
          id: try .init(id), code: id, name: "店",
          status: RegistrationStatus(word: "", isDrawable: true),
          location: CellLocation(file: ""))
      })
    #expect(registry.placesByID.map { ids[Int($0)] } == ids.sorted())
  }

  @Test func `a place is found by the hash of its text, and put in another's stead`() {
    let texts = (0..<1000).map { Array("文字\($0)".utf8) }
    let hasher = TextHasher()
    var index = PlaceIndex()
    for (place, text) in texts.enumerated() {
      index.insert(place, under: hasher.hash(of: text.span))
    }
    for (place, text) in texts.enumerated() {
      #expect(index.place(of: hasher.hash(of: text.span)) { texts[$0] == text } == place)
    }
    var openings: [Bool] = []
    for text in texts + (0..<1000).map({ Array("别的\($0)".utf8) }) {
      openings.append(index.opening(of: hasher.hash(of: text.span)) != 0)
    }
    #expect(openings.prefix(1000).allSatisfy { $0 } && openings.contains(false))
    let third = texts[3]
    let hash = hasher.hash(of: third.span)
    index.replace(3, by: 5000, under: hash)
    #expect(index.place(of: hash) { $0 == 5000 } == 5000)
    let stranger: [UInt8] = [1]
    let otherHash = hasher.hash(of: stranger.span)
    #expect(index.place(of: otherHash) { _ in true } == nil)
  }

  @Test func `fates are counted, and rows found by them`() {
    var fates: RowFates = [1: .ignored(reason: "表头行"), 2: .imported, 4: .imported]
    fates[4] = .rejected(code: "I122")
    #expect(fates.count == 3 && fates[3] == nil && fates[9] == nil)
    #expect(fates.rows { $0 == .imported } == [2])
    #expect(fates == [1: .ignored(reason: "表头行"), 2: .imported, 4: .rejected(code: "I122")])
    #expect(fates != [1: .ignored(reason: "表头行"), 2: .imported])
  }
}
