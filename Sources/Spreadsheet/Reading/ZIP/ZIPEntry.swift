/// A part of a ZIP archive as the central directory lists it.
struct ZIPEntry: Sendable {
  /// The part's name: `/` between folders, none at the beginning.
  let name: String
  /// The general purpose flags; bit 0 means encrypted.
  let flags: Int
  /// The compression method: 0 stored, 8 deflated.
  let method: Int
  /// The CRC-32 of the inflated bytes.
  let checksum: UInt32
  /// The bytes in the archive.
  let compressedSize: Int
  /// The bytes once inflated, as declared.
  let size: Int
  /// Where the local header stands in the file.
  let offset: Int
  /// Whether the name stands there as it is given here, in UTF-8.
  let isNamedPlainly: Bool
  /// Whether the part stands for a symbolic link, as archives made under Unix say.
  let isLink: Bool
  /// Where the next part or the directory begins: the part's bytes end before it.
  var end = 0
}

extension ZIPEntry {
  /// Reads one record of the central directory and moves the index behind it; nil when it is bad.
  ///
  ///     0 signature PK\1\2 · 5 system, 3 is Unix · 8 flags · 10 method · 16 CRC-32
  ///     20 compressed size · 24 size · 28 name length · 30 extra length · 32 comment length
  ///     38 attributes, a Unix mode in their upper half · 42 offset · 46 name, extra, comment
  init?(_ bytes: [UInt8], at index: inout Int, shift: Int) {
    guard bytes.count - index >= 46, bytes.integer(at: index, byteCount: 4) == 0x0201_4B50 else {
      return nil
    }
    let lengths = [28, 30, 32].map { bytes.integer(at: index + $0, byteCount: 2) }
    let nameEnd = index + 46 + lengths[0]
    let next = nameEnd + lengths[1] + lengths[2]
    guard next <= bytes.count else { return nil }
    var wide = Self.wideFields(bytes[nameEnd..<nameEnd + lengths[1]])
    let values = [(24, 4), (20, 4), (42, 4)].map { field, width -> Int? in
      let value = bytes.integer(at: index + field, byteCount: width)
      return value < 0xFFFF_FFFF ? value : wide.isEmpty ? nil : wide.removeFirst()
    }
    guard let size = values[0], let compressedSize = values[1], let offset = values[2],
      [size, compressedSize, offset].allSatisfy({ (0..<1 << 48).contains($0) })
    else { return nil }
    name = Self.normalized(bytes[index + 46..<nameEnd])
    isNamedPlainly = name.utf8.elementsEqual(bytes[index + 46..<nameEnd])
    let mode = bytes.integer(at: index + 40, byteCount: 2)
    isLink = bytes[index + 5] == 3 && mode & 0o170000 == 0o120000
    flags = bytes.integer(at: index + 8, byteCount: 2)
    method = bytes.integer(at: index + 10, byteCount: 2)
    checksum = UInt32(bytes.integer(at: index + 16, byteCount: 4))
    self.size = size
    self.compressedSize = compressedSize
    self.offset = offset + shift
    index = next
  }

  /// The 8-byte values of the ZIP64 extra field (id 1), in the order of the fields they replace.
  private static func wideFields(_ extra: ArraySlice<UInt8>) -> [Int] {
    let extra = Array(extra)
    var index = 0
    while index + 4 <= extra.count {
      let end = index + 4 + extra.integer(at: index + 2, byteCount: 2)
      guard end <= extra.count else { return [] }
      if extra.integer(at: index, byteCount: 2) == 1 {
        return stride(from: index + 4, through: end - 8, by: 8)
          .map { extra.integer(at: $0, byteCount: 8) }
      }
      index = end
    }
    return []
  }

  /// A name as other parts refer to it: some writers use backslashes or a leading slash.
  private static func normalized(_ name: ArraySlice<UInt8>) -> String {
    let slash = UInt8(ascii: "/")
    let path = name.map { $0 == UInt8(ascii: "\\") ? slash : $0 }.drop { $0 == slash }
    // Old writers use the code page of their place: such names only have to stay distinct.
    return String(validating: path, as: UTF8.self)
      ?? String(String.UnicodeScalarView(path.map { Unicode.Scalar($0) }))
  }
}
