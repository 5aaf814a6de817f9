extension TextEncoding {
  /// Where the text of a file ends: before the 0x1A (Ctrl-Z) that old programs end a text with,
  /// whatever fills up the file behind it, or before the NUL of a C program.
  ///
  /// - Throws: `ReadError.unreadable`; `.unfinishedText` where nothing but NUL characters follow it.
  func textEnd(in source: ByteSource, from start: Int) throws(ReadError) -> Int {
    let end = try fillStart(in: source, from: start)
    let fill = try source.read(at: end, count: unitSize)
    let isEnded = fill.contains(Self.endMark) || source.count - end <= unitSize
    guard isEnded || end == start else {
      throw .unfinishedText(byteCount: source.count - end)
    }
    return end
  }

  /// Where the NUL characters and 0x1A at the end of a file begin.
  private func fillStart(in source: ByteSource, from start: Int) throws(ReadError) -> Int {
    let blockSize = 64 << 10
    var end = source.count
    while end > start {
      let blockStart = max(start, end - blockSize)
      let block = try source.read(at: blockStart, count: end - blockStart)
      let kept = countWithoutFill(block)
      end = blockStart + kept
      guard kept == 0 else { break }
    }
    return end
  }

  private func countWithoutFill(_ block: [UInt8]) -> Int {
    var count = block.count
    while count >= unitSize, isFill(block[count - unitSize..<count]) { count -= unitSize }
    return count
  }

  /// Whether the bytes of one code unit are NUL or 0x1A.
  private func isFill(_ unit: ArraySlice<UInt8>) -> Bool {
    let value = (isBigEndian ? Array(unit) : unit.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
    return value == 0 || value == UInt32(Self.endMark)
  }

  /// Ctrl-Z.
  private static let endMark: UInt8 = 0x1A

  private var isBigEndian: Bool { self == .utf16BigEndian || self == .utf32BigEndian }

  /// The bytes of a code unit.
  private var unitSize: Int {
    switch self {
    case .utf8, .gb18030: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }
}
