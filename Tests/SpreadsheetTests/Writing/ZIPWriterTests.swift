import Foundation
import Testing

@testable import Spreadsheet

@Suite struct ZIPWriterTests {
  private func archive(_ parts: [(String, [UInt8])]) throws -> [UInt8] {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    try AtomicFile.write(to: url.path) { file in
      var writer = ZIPWriter(file: file)
      for (name, bytes) in parts { try writer.add(name, bytes) }
      try writer.finish()
    }
    return Array(try Data(contentsOf: url))
  }

  @Test func `parts come back as they were`() throws {
    let noise = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7 ^ $0) }
    let parts = [("空.xml", []), ("a/b.bin", noise), ("c.txt", Array("text".utf8))]
    let found = try FilledTemplate.parts(of: archive(parts))
    #expect(found.map(\.name) == parts.map(\.0))
    #expect(found.map(\.bytes) == parts.map(\.1))
  }

  @Test func `sizes stand in the local header and the date never changes`() throws {
    let bytes = try archive([("a", Array("text".utf8))])
    #expect(Array(bytes[..<14]) == [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0])
    #expect(bytes.integer(at: 14, byteCount: 4) == 0x3B8B_A7C7)
    #expect(bytes.integer(at: 22, byteCount: 4) == 4)
  }

  @Test func `only a name outside ASCII is marked as UTF-8`() throws {
    #expect(try archive([("表", [])]).integer(at: 6, byteCount: 2) == 0x0800)
  }

  @Test func `a closure that fails leaves nothing`() {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip").path
    #expect(throws: CancellationError.self) {
      try AtomicFile.write(to: path) { file in
        try file.write([1])
        throw CancellationError()
      }
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
  }

  @Test func `a folder that isn't there is reported`() {
    #expect(
      throws: FileFailure(operation: .create, path: "/nonexistent/a.part", errorNumber: ENOENT)
    ) { try AtomicFile.write([1], to: "/nonexistent/a") }
  }
}
