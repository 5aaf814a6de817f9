import Foundation
import Testing

@testable import Spreadsheet

@Suite struct BlockDeflaterTests {
  /// The bytes of an archive with one long part, which comes in blocks.
  private func archive(_ blocks: [[UInt8]], threadCount: Int) throws -> [UInt8] {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    try AtomicFile.write(to: url.path) { file in
      var writer = ZIPWriter(file: file)
      let part = try writer.beginLong("long.xml", threadCount: threadCount)
      for block in blocks { try part.write(block) }
      try writer.end(part)
      try writer.add("short.xml", Array("end".utf8))
      try writer.finish()
    }
    return Array(try Data(contentsOf: url))
  }

  /// Blocks that differ, and repeat what stands in the blocks before.
  private static let blocks = (0..<40).map { number in
    Array(String(repeating: "<c r=\"A\(number % 7)\"><v>\(number)</v></c>", count: 700).utf8)
  }

  @Test(arguments: [0, 1, 2, 41])
  func `a part in blocks comes back as it was`(_ count: Int) throws {
    let blocks = ([[]] + Self.blocks).prefix(count).map(\.self)
    let parts = try FilledTemplate.parts(of: archive(blocks, threadCount: 2))
    #expect(parts.map(\.name) == ["long.xml", "short.xml"])
    #expect(parts.first?.bytes == blocks.flatMap(\.self))
  }

  @Test(arguments: [1, 2, 5])
  func `the bytes don't depend on the number of threads`(_ threadCount: Int) throws {
    #expect(
      try archive(Self.blocks, threadCount: threadCount) == archive(Self.blocks, threadCount: 0))
  }

  @Test func `a block is deflated better behind one that it repeats`() {
    var state: UInt32 = 1
    let noise = (0..<20_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    let alone = DeflatedBytes(block: noise, after: [], isLast: true)
    let behind = DeflatedBytes(block: noise, after: noise, isLast: true)
    #expect(behind.bytes.count * 4 < alone.bytes.count)
    #expect(behind.totals.checksum == alone.totals.checksum)
  }

  @Test func `a disk that fails ends the part and its threads`() throws {
    #expect(throws: FileFailure.self) {
      try AtomicFile.write(to: "/dev/full", .later) { file in
        let part = BlockDeflater(file: file, threadCount: 2)
        for block in Self.blocks + Self.blocks { try part.write(block) }
        try part.finish()
        try file.flush()
      }
    }
  }
}
