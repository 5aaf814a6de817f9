import Foundation
import Sampling
import Testing

@testable import Inspection

/// Makes the last event of a ledger fit a file that somebody changed in it.
enum ForgedChecksums {
  static func rewrite(ledger: String, folder: String, file: String) throws {
    let sums = "\(ledger)/\(folder)/\(Checksums.name)"
    let digest = Digest(hashing: try Disk.bytes(of: "\(ledger)/\(folder)/\(file)"))
    let lines = String(decoding: try Disk.bytes(of: sums), as: UTF8.self)
      .split(separator: "\n").map { $0.hasSuffix("  \(file)") ? "\(digest.hex)  \(file)" : $0 }
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: sums))
    try rewriteLastLine(of: "\(ledger)/journal.jsonl", digest: Digest(hashing: text))
  }

  private static func rewriteLastLine(of journal: String, digest: Digest) throws {
    let lines = String(decoding: try Disk.bytes(of: journal), as: UTF8.self)
      .split(separator: "\n")
    let last = try #require(lines.last)
    let previous = try #require(last.firstMatch(of: /"prev":"([0-9a-f]{64})"/)?.1)
    let line = JournalLine(
      number: lines.count, previous: try #require(Digest(hex: String(previous))), kind: .publish,
      digest: digest)
    let text = lines.dropLast().map { $0 + "\n" }.joined()
    try Data(Array(text.utf8) + line.bytes).write(to: URL(filePath: journal))
  }
}
