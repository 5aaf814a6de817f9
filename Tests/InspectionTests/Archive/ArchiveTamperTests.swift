import Foundation
import SpreadsheetBytes
import Testing

@testable import Inspection

/// Whatever is changed in an archive is found, by the tool and by Python.
@Suite struct ArchiveTamperTests {
  /// Changes an unpacked archive.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (OpenArchive) throws -> Void

    init(_ name: String, _ change: @escaping @Sendable (OpenArchive) throws -> Void) {
      (testDescription, self.change) = (name, change)
    }
  }

  /// One archive for all tests, in its work folder.
  private static let shared = Result {
    let sample = try ArchivedSample()
    return (sample: sample, path: try #require(try sample.archive().first).path)
  }

  private static func flip(_ name: String) -> Tampering {
    Tampering("a byte of \(name)") { archive in
      var bytes = try archive.bytes(name)
      bytes[bytes.count / 2] ^= 1
      try archive.write(name, bytes)
    }
  }

  private static let files = [
    "案卷封面.xlsx", "卷内目录.csv", "备考表.csv", "如何核验.txt", "未公开.csv", "SHA256SUMS",
    "scripts/verify.py", "scripts/dr1/files.py", "表格/任务1-选派（抽取）记录单.csv",
    "表格/任务1-履职记录.xlsx", "台账/journal.jsonl", "台账/0001-承诺-任务1/registry.csv",
    "台账/0002-种子-任务1/seed.txt", "台账/0003-抽取-任务1/名单.csv", "台账/0004-选派-任务1/SHA256SUMS",
    "台账/0005-承诺-任务2/commitment.txt",
  ]

  private static let others = [
    Tampering("a file is added") { try $0.write("表格/另一份.csv", [1]) },
    Tampering("a file is added to an event") { try $0.write("台账/0003-抽取-任务1/多.csv", [1]) },
    Tampering("a folder of an event is added") { try $0.write("台账/0099-抽取-任务1/event.txt", [1]) },
    Tampering("the last journal line is taken off") { archive in
      let lines = try archive.text("台账/journal.jsonl").split(separator: "\n").dropLast()
      try archive.write("台账/journal.jsonl", Array((lines.joined(separator: "\n") + "\n").utf8))
    },
    Tampering("another task's file is put in") { archive in
      try archive.write("台账/0005-承诺-任务2/recusals.csv", Array("inspector,id,reason\n".utf8))
    },
    Tampering("another task's list stands in the place of this one's") { archive in
      let other = try archive.bytes("台账/0005-承诺-任务2/commitment.txt")
      try archive.write("台账/0001-承诺-任务1/commitment.txt", other)
    },
    Tampering("a withheld file is said to be another") { archive in
      let list = try archive.text("未公开.csv")
      let forged = list.replacing(/[0-9a-f]{64}/, with: String(repeating: "0", count: 64))
      try archive.write("未公开.csv", Array(forged.utf8))
      try archive.listAnew()
    },
    Tampering("a file of the proof is taken out and called withheld") { archive in
      let path = "台账/0003-抽取-任务1/result.txt"
      try Disk.remove("\(archive.folder.path)/\(path)")
      let list =
        try archive.text("未公开.csv")
        + "0003-抽取-任务1,result.txt,\(String(repeating: "0", count: 64)),无\n"
      try archive.write("未公开.csv", Array(list.utf8))
      try archive.listAnew()
    },
    Tampering("the drawn list is forged, and everything listed anew") { archive in
      let path = "台账/0003-抽取-任务1/result.txt"
      try archive.write(path, Array(try archive.text(path).replacing("|1|", with: "|2|").utf8))
      try archive.listAnew()
    },
  ]

  private static let tamperings =
    files.map(flip)
    + files.map { name in
      Tampering("\(name) is taken out") { try Disk.remove("\($0.folder.path)/\(name)") }
    } + others

  @Test(arguments: tamperings)
  func `tampering is found`(tampering: Tampering) throws {
    let archive = try OpenArchive(Self.shared.get().path)
    try tampering.change(archive)
    let packed = try archive.packed()
    defer { try? Disk.remove(packed) }
    #expect(!Self.isVerified { try Verifier.report(archive: packed) })
    if tampering.testDescription != "SHA256SUMS is taken out" {
      #expect(!Self.isVerified { try archive.report() })
    }
  }

  @Test(.enabled(if: IndependentVerifier.isAvailable), arguments: files.map(flip) + others)
  func `python finds it as well`(tampering: Tampering) throws {
    let archive = try OpenArchive(Self.shared.get().path)
    try tampering.change(archive)
    let packed = try archive.packed()
    defer { try? Disk.remove(packed) }
    #expect(try !IndependentVerifier.run(on: packed).isVerified)
  }

  @Test func `the untouched archive packed anew is sound`() throws {
    let archive = try OpenArchive(Self.shared.get().path)
    let packed = try archive.packed()
    defer { try? Disk.remove(packed) }
    #expect(try Verifier.report(archive: packed).isVerified)
    #expect(try IndependentVerifier.run(on: packed).isVerified)
  }

  /// Hostile archives: nothing may land outside, and nobody may wait.
  private static let hostile: [(String, ZIPBytes)] = [
    ("upwards", ZIPBytes([("../外面.txt", "1"), ("SHA256SUMS", "")])),
    ("absolute", ZIPBytes([("/tmp/外面.txt", "1"), ("SHA256SUMS", "")])),
    ("backslashes", ZIPBytes([("a\\..\\..\\外面.txt", "1"), ("SHA256SUMS", "")])),
    ("twice", ZIPBytes([("SHA256SUMS", "1"), ("SHA256SUMS", "")])),
    ("by case", ZIPBytes([("SHA256SUMS", "1"), ("sha256sums", "")])),
    ("a file as folder", ZIPBytes([("a", "1"), ("a/b", "")])),
    ("empty", ZIPBytes([])),
    ("no list", ZIPBytes([("台账/journal.jsonl", "")])),
    (
      "a bomb",
      ZIPBytes(parts: [
        .init(
          name: "SHA256SUMS", bytes: deflatedRun(of: 48, repeats: 1 << 15), method: 8,
          size: 1 + 258 << 15)
      ])
    ),
    (
      "a link",
      ZIPBytes(parts: [
        {
          var part = ZIPBytes.Part(name: "SHA256SUMS", bytes: Array("/etc/passwd".utf8))
          part.mode = 0o120777
          return part
        }()
      ])
    ),
  ]

  @Test(arguments: hostile.map(\.0))
  func `a hostile archive is refused`(name: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/卷.zip"
    let bytes = try #require(Self.hostile.first { $0.0 == name }).1.bytes
    try Data(bytes).write(to: URL(filePath: path))
    #expect(throws: LedgerProblem.self) { try Verifier.report(archive: path) }
    #expect(try !IndependentVerifier.run(on: path).isVerified)
    #expect(try Disk.names(in: folder.path) == ["卷.zip"])
  }

  @Test(arguments: [0, 1, 100, 5000])
  func `a cut archive is refused`(count: Int) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/卷.zip"
    let bytes = try Disk.bytes(of: Self.shared.get().path)
    try Data(bytes.prefix(count)).write(to: URL(filePath: path))
    #expect(throws: LedgerProblem.self) { try Verifier.report(archive: path) }
    #expect(try !IndependentVerifier.run(on: path).isVerified)
  }

  /// Whether a verification comes to an end without an error.
  private static func isVerified(_ verify: () throws -> VerificationReport) -> Bool {
    (try? verify().isVerified) ?? false
  }
}
