/// A mark by which a workbook is known to be just as it was written (完好标记).
///
/// It stands in a part of its own and is made from the names and checksums of all the other parts,
/// so whoever saves the workbook, with whatever program, breaks it. It guards against loss of
/// work, not against forgery.
package struct WorkbookSeal: Equatable {
  /// The part with the seal.
  static let part = "docProps/custom.xml"

  private let value: UInt64

  /// The seal of parts with these names and CRC-32 checksums (FNV-1a, 64 bits).
  init(of parts: [(name: String, checksum: UInt32)]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.flatMap({ "\($0.name) \($0.checksum)\n".utf8 }) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    value = hash
  }

  /// The part.
  var bytes: [UInt8] {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006"
    return XMLPart.bytes(
      """
      <Properties xmlns="\(namespace)/custom-properties" xmlns:vt="\(namespace)/docPropsVTypes">\
      <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="choucha-seal">\
      <vt:lpwstr>\(String(value, radix: 16))</vt:lpwstr></property></Properties>
      """)
  }

  /// Whether a file is a workbook of `WorkbookWriter` that nobody has saved since.
  package static func isIntact(_ path: String) -> Bool {
    do {
      let source = try ByteSource(path: path)
      let archive = try ZIPArchive(source: source, limits: ReadLimits())
      guard let archive, archive.contains(part) else { return false }
      let others = archive.checksums.filter { $0.name != part }
      return try archive.bytes(of: part) == WorkbookSeal(of: others).bytes
    } catch {
      return false  // What can't be read wasn't written so.
    }
  }
}
