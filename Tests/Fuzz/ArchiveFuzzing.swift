import SpreadsheetBytes

@testable import Spreadsheet

/// Archives: each part is read or refused, and no part has more bytes than are allowed.
enum ArchiveFuzzing {
  /// Reads an archive part by part and as a workbook; what is no archive is inflated.
  static func run(_ input: [UInt8]) {
    readParts(of: input)
    ReadFile.check(input)
    guard !input.starts(with: "PK".utf8) else { return }
    readParts(of: ZIPBytes(parts: [.init(name: "part", bytes: input, method: 8)]).bytes)
  }

  private static func readParts(of bytes: [UInt8]) {
    let limits = ReadLimits()
    // A file that is refused has nothing more to promise; only traps count.
    guard let archive = try? ZIPArchive(source: ByteSource(bytes: bytes), limits: limits) else {
      return
    }
    for name in archive.partNames {
      precondition(archive.contains(name), "a part is found by its name")
      let part = try? archive.bytes(of: name)  // as above
      precondition((part?.count ?? 0) <= limits.smallPartBytes, "a part is within the limits")
    }
  }
}
