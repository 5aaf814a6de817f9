import Foundation
import SpreadsheetBytes
import Testing

@testable import Spreadsheet

/// Archives that would write elsewhere, or never end, are refused before anything is written.
@Suite struct PackedFolderTests {
  @Test(arguments: [
    "../表.csv", "a/../../表.csv", "/etc/表.csv", "C:/表.csv", "a\\..\\表.csv", ".隐藏", "a/.git/表.csv",
    "a//表.csv", "./表.csv", "a\u{0}.csv", "a\n.csv",
  ])
  func `a name that could lead elsewhere is refused`(name: String) throws {
    #expect(try fault(of: ZIPBytes([("表.csv", "1"), (name, "2")])) != nil)
  }

  @Test func `a name that isn't UTF-8 is refused`() throws {
    let part = ZIPBytes.Part(name: "", bytes: [1], rawName: [0xB1, 0xED])
    #expect(try fault(of: ZIPBytes(parts: [part])) != nil)
  }

  @Test func `a link is refused, whatever it points at`() throws {
    var part = ZIPBytes.Part(name: "表.csv", bytes: Array("/etc/passwd".utf8))
    part.mode = 0o120777
    #expect(try fault(of: ZIPBytes(parts: [part])) == .link("表.csv"))
    part.mode = 0o100644
    #expect(try fault(of: ZIPBytes(parts: [part])) == nil)
  }

  @Test(arguments: [["a", "a"], ["a", "A"], ["a", "a/b"], ["a/b/c", "a/b"]])
  func `two files can't have one place`(names: [String]) throws {
    #expect(try fault(of: ZIPBytes(names.map { ($0, "") })) != nil)
  }

  @Test func `a folder's own entry is passed over`() throws {
    let folder = try PackedFolder(path: write(ZIPBytes([("a/", ""), ("a/表.csv", "1")])))
    #expect(folder.names == ["a/表.csv"])
  }

  @Test func `a part that lies about its size is refused while it is inflated`() throws {
    let bytes = deflatedRun(of: 48, repeats: 1 << 15)
    let part = ZIPBytes.Part(name: "表", bytes: bytes, method: 8, size: 1 << 20)
    let folder = try PackedFolder(path: write(ZIPBytes(parts: [part])))
    var count = 0
    #expect(throws: PackedFolder.Fault.self) { try folder.read("表") { count += $0.count } }
    #expect(count <= 1 << 20)
  }

  @Test func `what claims to be too large is refused`() throws {
    let parts = (1...3).map {
      ZIPBytes.Part(name: "表\($0)", bytes: [1], method: 8, size: 0xFFFF_FFFE)
    }
    #expect(try fault(of: ZIPBytes(parts: parts)) != nil)
  }

  @Test func `a damaged part is refused`() throws {
    let part = ZIPBytes.Part(name: "表", bytes: [1, 2, 3], checksum: 7)
    let folder = try PackedFolder(path: write(ZIPBytes(parts: [part])))
    #expect(throws: PackedFolder.Fault.self) { try folder.read("表") { _ in } }
  }

  @Test func `what ZIPWriter packs is unpacked`() throws {
    let path = temporaryPath()
    let files = ["SHA256SUMS": [UInt8](1...200), "台账/一/表.csv": [], "说明.txt": Array("文".utf8)]
    try AtomicFile.write(to: path) { file in
      var archive = ZIPWriter(file: file)
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) { try archive.add(name, bytes) }
      try archive.finish()
    }
    let folder = try PackedFolder(path: path)
    #expect(folder.names == ["SHA256SUMS", "台账/一/表.csv", "说明.txt"])
    for name in folder.names {
      var bytes: [UInt8] = []
      try folder.read(name) { bytes += $0 }
      #expect(bytes == files[name])
    }
  }

  private func fault(of archive: ZIPBytes) throws -> PackedFolder.Fault? {
    let path = try write(archive)
    do throws(PackedFolder.Fault) {
      _ = try PackedFolder(path: path)
      return nil
    } catch { return error }
  }

  private func write(_ archive: ZIPBytes) throws -> String {
    let path = temporaryPath()
    try Data(archive.bytes).write(to: URL(filePath: path))
    return path
  }

  private func temporaryPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
  }
}
