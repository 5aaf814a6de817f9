import SpreadsheetBytes

@testable import Spreadsheet

extension ZIPBytes.Part {
  /// Compresses the part.
  mutating func deflate() {
    var output: [UInt8] = []
    let deflater = Deflater { output += $0 }
    do {
      try deflater.write(bytes)
      try deflater.finish()
    } catch { preconditionFailure("bytes in memory are always taken: \(error)") }
    (method, size, checksum, bytes) = (8, bytes.count, deflater.checksum, output)
  }
}
