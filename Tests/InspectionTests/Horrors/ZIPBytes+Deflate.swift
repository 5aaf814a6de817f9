import SpreadsheetBytes

@testable import Spreadsheet

extension ZIPBytes.Part {
  /// Compresses the part.
  mutating func deflate() {
    let part = DeflatedBytes(part: bytes)
    (method, size, checksum, bytes) = (8, bytes.count, part.totals.checksum, part.bytes)
  }
}
