/// As much of an XLS workbook as tells its format: an OLE2 header and the entry of its stream.
enum LegacyWorkbook {
  static let bytes: [UInt8] = {
    var bytes = [UInt8](repeating: 0, count: 1024)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    for (index, letter) in "Workbook".utf8.enumerated() { bytes[512 + 2 * index] = letter }
    (bytes[576], bytes[578]) = (18, 2)
    return bytes
  }()
}
