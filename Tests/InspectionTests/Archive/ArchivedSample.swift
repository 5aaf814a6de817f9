import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// A work folder with two drawn tasks, of which the first is put on file.
struct ArchivedSample {
  /// The work folder.
  let published: PublishedSample
  /// The day of filing.
  static let day = Samples.day("2021-03-21")

  /// Draws two tasks over different objects, and writes their forms.
  init() throws {
    published = try PublishedSample(tasks: [
      Samples.task(1), Samples.task(2, scope: "个体工商户"),
    ])
    let ledger = try Ledger(workFolder: path, for: .reading)
    _ = try OutputFolder(path).write(RecordReader(ledger).records())
  }

  /// The work folder's path.
  var path: String { published.folder.path }

  /// Puts tasks on file; task 1 by default.
  @discardableResult
  func archive(
    _ task: String? = "1", returned: [String] = [], on day: CalendarDate = Self.day
  ) throws -> [ArchiveStage.Outcome] {
    var ledger = try Ledger(workFolder: path, for: .writing)
    return try stage(returned, day).archive(task, in: &ledger)
  }

  private func stage(_ returned: [String], _ day: CalendarDate) -> ArchiveStage {
    ArchiveStage(
      workFolder: path, target: nil, returned: returned,
      settings: Samples.settings(["保管期限": "30年"]), date: day)
  }

  /// The events in order.
  func events() throws -> [LedgerEvent] { try Ledger(workFolder: path, for: .reading).events }

  /// Adds an archive event by hand, like the last one but for what it says it supplements.
  func forgeArchive(supplementing number: String?) throws {
    var ledger = try Ledger(workFolder: path, for: .writing)
    let last = try #require(ledger.events.last)
    var fields = last.fields
    fields[ArchiveEvent.supplements] = number
    try ledger.append(
      .archive, name: "补充归档-任务1", fields: fields,
      files: [ArchiveEvent.checksums: last.bytes(of: ArchiveEvent.checksums)])
  }

  /// Adds an unrelated event.
  func publish() throws { try published.publish() }
}

/// A task's archive, unpacked to be read or damaged.
struct OpenArchive {
  /// The folder.
  let folder: TemporaryFolder

  /// Unpacks a ZIP file.
  init(_ path: String) throws {
    folder = try TemporaryFolder()
    let packed = try PackedFolder(path: path)
    for name in packed.names {
      var bytes: [UInt8] = []
      try packed.read(name) { bytes += $0 }
      try write(name, bytes)
    }
  }

  /// The paths of all files, sorted.
  func names() throws -> [String] {
    try PublicFolderCheck.files(in: folder.path, below: "").sorted()
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] { try Disk.bytes(of: "\(folder.path)/\(name)") }

  /// A file as text.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Puts a file there.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: "\(folder.path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Packs the folder again, as somebody might who changed it.
  func packed() throws -> String {
    let path =
      "/\(folder.path.split(separator: "/").joined(separator: "/"))-\(UUID().uuidString).zip"
    try AtomicFile.write(to: path) { file in
      var archive = ZIPWriter(file: file)
      for name in try names() { try archive.add(name, bytes(name)) }
      try archive.finish()
    }
    return path
  }

  /// Lists every file anew, as a forger would.
  func listAnew() throws {
    let names = try names().filter { $0 != "SHA256SUMS" }
    let digests = try names.map { ($0, try Disk.digest(of: "\(folder.path)/\($0)")) }
    try write("SHA256SUMS", Checksums(Dictionary(uniqueKeysWithValues: digests)).bytes)
  }

  /// What `choucha verify` finds in the folder.
  func report() throws -> VerificationReport { try Verifier.report(workFolder: folder.path) }
}
