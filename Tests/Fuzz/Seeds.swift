import Foundation

@testable import Spreadsheet

/// Writes down which files, or parts of workbooks, within folders are inputs of a target.
struct Seeds {
  /// Larger inputs make a fuzzer slow.
  private static let maximumSize = 1 << 14

  private let target: FuzzTarget
  private let folder: String
  private var count = 0

  /// Collects into a folder.
  init(target: FuzzTarget, folder: String) {
    (self.target, self.folder) = (target, folder)
  }

  /// Looks at every file within a folder.
  ///
  /// - Throws: what reading and writing files throws.
  mutating func collect(from folder: String) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      // A folder, or a file that can't be read, is no seed.
      guard let source = try? ByteSource(path: "\(folder)/\(path)"),
        let bytes = try? source.read(at: 0, count: source.count)
      else { continue }
      for seed in inputs(of: bytes) where seed.count <= Self.maximumSize {
        count += 1
        try Data(seed).write(to: URL(filePath: "\(self.folder)/seed-\(count)"))
      }
    }
  }

  private func inputs(of bytes: [UInt8]) -> [[UInt8]] {
    let format = FileFormat(signature: Array(bytes.prefix(4096)))
    switch target {
    case .zip: return format == .zip ? [bytes] : []
    case .sheet: return parts(of: bytes) { $0.contains("worksheets/sheet") }
    case .strings: return parts(of: bytes) { $0.hasSuffix("sharedStrings.xml") }
    case .styles: return parts(of: bytes) { $0.hasSuffix("styles.xml") }
    case .workbook: return parts(of: bytes) { $0.hasSuffix("workbook.xml") }
    case .document: return parts(of: bytes) { $0.hasSuffix("word/document.xml") }
    case .spreadsheetML: return format == .spreadsheetML2003 ? [bytes] : []
    case .html: return format == .html ? [bytes] : []
    case .csv: return format == .text ? [bytes] : []
    case .dates, .tables: return []
    }
  }

  private func parts(of bytes: [UInt8], where isWanted: (String) -> Bool) -> [[UInt8]] {
    // What is no archive, and a part that can't be read, is no seed.
    let opened = try? ZIPArchive(source: ByteSource(bytes: bytes), limits: ReadLimits())
    guard let archive = opened ?? nil else { return [] }
    return archive.partNames.filter(isWanted).compactMap { try? archive.bytes(of: $0) }
  }
}
