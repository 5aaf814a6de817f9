import Foundation
import SpreadsheetBytes
import Testing

@testable import Spreadsheet

struct ZIPReadingTests {
  static let sheet = "xl/worksheets/sheet1.xml"
  static let archive = ZIPBytes(WorkbookBytes(rows: "<row><c><v>1</v></c></row>").parts)

  /// The archive with its worksheet part changed.
  private func bytes(_ change: (inout ZIPBytes.Part) -> Void) throws -> [UInt8] {
    var archive = Self.archive
    let index = try #require(archive.parts.firstIndex { $0.name == Self.sheet })
    change(&archive.parts[index])
    return archive.bytes
  }

  @Test func `bytes before the archive and a comment behind it are tolerated`() throws {
    var archive = Self.archive
    archive.prefix = Array("stub\0".utf8)
    archive.comment = "PK\u{5}\u{6} is no end record"
    #expect(try texts(of: archive.bytes) == [["1"]])
  }

  @Test func `backslashes and leading slashes in names are tolerated`() throws {
    #expect(try texts(of: bytes { $0.name = #"\xl\Worksheets\sheet1.xml"# }) == [["1"]])
  }

  @Test func `deflated parts are read`() throws {
    let spaces = deflatedRun(of: 0x20, repeats: 3)
    var archive = Self.archive
    let text = [UInt8](repeating: 0x20, count: 1 + 3 * 258)
    archive.parts.append(
      .init(
        name: "x", bytes: spaces, method: 8, size: text.count,
        checksum: Inflater.checksum(of: text, after: 0)))
    let source = try withSource(archive.bytes)
    let zip = try #require(try ZIPArchive(source: source, limits: ReadLimits()))
    var stream = try zip.open("X", byteLimit: text.count)
    #expect(try stream.next() == text)
    #expect(try stream.next() == nil)
  }

  private func withSource(_ bytes: [UInt8]) throws -> ByteSource {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    return try ByteSource(path: url.path)
  }

  @Test func `encrypted parts and other methods are refused`() throws {
    #expect(try readError(of: bytes { $0.flags = 1 }) == .encryptedPart(Self.sheet))
    #expect(
      try readError(of: bytes { $0.method = 12 })
        == .unsupportedCompression(part: Self.sheet, method: 12))
  }

  @Test func `a part that isn't what the directory declares is refused`() throws {
    let damaged = ReadError.damagedZIP(part: Self.sheet)
    #expect(try readError(of: bytes { $0.checksum = 7 }) == damaged)
    #expect(try readError(of: bytes { $0.size = $0.bytes.count - 1 }) == damaged)
    #expect(try readError(of: bytes { $0.size = $0.bytes.count + 1 }) == damaged)
    #expect(try readError(of: bytes { $0.method = 8 }) == damaged)
  }

  @Test func `parts that overlap are refused`() throws {
    guard case .damagedZIP = try readError(of: bytes { $0.offset = 0 }) else {
      Issue.record("an overlap is damage")
      return
    }
  }

  @Test func `two parts of one name are refused`() {
    var archive = Self.archive
    archive.parts.append(.init(name: Self.sheet.uppercased(), bytes: []))
    #expect(readError(of: archive.bytes) == .duplicatePart(Self.sheet.uppercased()))
  }

  @Test func `too many parts are refused, unless the limit is raised`() {
    var archive = Self.archive
    archive.parts += (0..<1000).map { .init(name: "part\($0)", bytes: []) }
    let count = archive.parts.count
    #expect(readError(of: archive.bytes) == nil)
    var limits = ReadLimits()
    limits.parts = count - 1
    #expect(
      readError(of: archive.bytes, limits: limits)
        == .limitExceeded(.parts, limit: count - 1, found: count, row: nil))
  }

  @Test func `a bomb is refused after its first MiB`() throws {
    // The densest fixed code is 158 times smaller than its text.
    var limits = ReadLimits()
    limits.inflationRatio = 100
    let bomb = try bytes {
      $0.bytes = deflatedRun(of: 0x20, repeats: 10_000)
      ($0.method, $0.size) = (8, 1 + 10_000 * 258)
    }
    let error = try #require(readError(of: bomb, limits: limits))
    guard case .limitExceeded(.inflationRatio, limit: 100, 101...158, row: nil) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `names in an old code page stay distinct`() {
    var archive = Self.archive
    archive.parts += [0xB1, 0xB2].map { .init(name: "", bytes: [], rawName: [$0]) }
    #expect(readError(of: archive.bytes) == nil)
  }

  @Test func `a directory with more parts than it counts is refused`() {
    var bytes = Self.archive.bytes
    bytes[bytes.count - 12] -= 1
    #expect(readError(of: bytes) == .damagedZIP(part: nil))
  }

  @Test func `a part larger than its limit is refused`() throws {
    var limits = ReadLimits()
    limits.partBytes = 100
    guard
      case .limitExceeded(.partBytes, limit: 100, _, row: nil) = readError(
        of: Self.archive.bytes, limits: limits)
    else {
      Issue.record("the limit holds")
      return
    }
  }

  @Test func `a cut archive is told from other files`() {
    #expect(readError(of: Self.archive.bytes.dropLast(30)) == .truncatedZIP)
    #expect(readError(of: Self.archive.bytes.prefix(100)) == .truncatedZIP)
  }

  @Test func `the end record is the authority on what is ZIP64`() throws {
    var bytes = Self.archive.bytes
    let end = bytes.count - 22
    let directory = Array(bytes[end + 10..<end + 20])
    func little(_ value: Int) -> [UInt8] { (0..<8).map { UInt8(value >> (8 * $0) & 0xFF) } }
    let count = Int(directory[0])
    let size = directory.integer(at: 2, byteCount: 4)
    let offset = directory.integer(at: 6, byteCount: 4)
    let wide =
      [0x50, 0x4B, 6, 6] + little(44) + [45, 0, 45, 0] + [UInt8](repeating: 0, count: 8)
      + little(count) + little(count) + little(size) + little(offset)
    let locator = [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + little(end) + [1, 0, 0, 0]
    bytes.insert(contentsOf: wide + locator, at: end)
    for index in bytes.count - 12..<bytes.count - 2 { bytes[index] = 0xFF }
    #expect(try texts(of: bytes) == [["1"]])
  }
}
