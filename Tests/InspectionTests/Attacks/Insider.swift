import Foundation
import Sampling
import Testing

@testable import Inspection

/// Somebody with every right on the disk and a good knowledge of the ledger (内部人员).
struct Insider {
  /// The ledger's folder.
  let ledger: String

  /// The folders of the events in order.
  func events() throws -> [String] {
    try Disk.names(in: ledger).filter { EventLabel(folder: $0) != nil }
  }

  /// The folder of an event, by a part of its name such as `抽取`.
  func event(_ word: String) throws -> String {
    try #require(try events().first { $0.contains(word) })
  }

  /// The text of a file.
  func text(_ word: String, _ file: String) throws -> String {
    let path = try "\(ledger)/\(event(word))/\(file)"
    return try #require(String(validating: Disk.bytes(of: path), as: UTF8.self))
  }

  /// Puts another text into a file.
  func edit(_ word: String, _ file: String, _ change: (String) throws -> String) throws {
    let path = try "\(ledger)/\(event(word))/\(file)"
    try Data(try change(text(word, file)).utf8).write(to: URL(filePath: path))
  }

  /// Makes an event's `SHA256SUMS` anew, as `sha256sum` would.
  func reseal(_ folder: String) throws {
    let names = try Disk.names(in: "\(ledger)/\(folder)").filter { $0 != Checksums.name }
    let digests = try names.map { ($0, try Disk.digest(of: "\(ledger)/\(folder)/\($0)")) }
    let sums = Checksums(Dictionary(uniqueKeysWithValues: digests))
    try Data(sums.bytes).write(to: URL(filePath: "\(ledger)/\(folder)/\(Checksums.name)"))
  }

  /// Makes every `SHA256SUMS` and the whole journal anew, so that the chain is right again.
  func rechain() throws {
    var (previous, journal) = (Digest.zero, [UInt8]())
    for (index, folder) in try events().enumerated() {
      try reseal(folder)
      let line = JournalLine(
        number: index + 1, previous: previous, kind: try kind(of: folder),
        digest: try Disk.digest(of: "\(ledger)/\(folder)/\(Checksums.name)"))
      (previous, journal) = (line.entry, journal + line.bytes)
    }
    try Data(journal).write(to: URL(filePath: "\(ledger)/\(LedgerInventory.journal)"))
  }

  /// Keeps the first events and leaves no trace of the later ones.
  func cut(to count: Int) throws {
    for folder in try events().dropFirst(count) { try Disk.remove("\(ledger)/\(folder)") }
    try rechain()
  }

  private func kind(of folder: String) throws -> EventKind {
    let bytes = try Disk.bytes(of: "\(ledger)/\(folder)/\(EventFolder.document)")
    let document = try #require(KeyValueDocument(bytes: bytes))
    return try #require(document["kind"].flatMap(EventKind.init(rawValue:)))
  }
}

extension Insider {
  /// Edits a frozen file of the only commitment before it is published, so that all its digests are
  /// right.
  func recommit(editing file: String, _ change: (String) throws -> String) throws {
    try edit("承诺", file, change)
    let digest = try Disk.digest(of: "\(ledger)/\(event("承诺"))/\(file)")
    let registry = FrozenTable.rows(
      of: RegistryRow.self, try Disk.bytes(of: "\(ledger)/\(event("承诺"))/registry.csv"))
    var files = FrozenFiles()
    files.objects = try #require(registry)
    let population = try files.populationEntries()
    try edit("承诺", "commitment.txt") { text in
      var entries = try KeyValueDocument(parsing: text).entries
      entries["file." + file.dropLast(".csv".count)] = digest.hex
      entries.merge(population) { $1 }
      return KeyValueDocument(title: "DR1 commitment", entries: entries).text
    }
    try rechain()
  }
}
