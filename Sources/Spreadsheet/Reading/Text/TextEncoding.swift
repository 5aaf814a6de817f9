/// A character encoding of delimited text (字符编码).
package enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-16, little-endian: what Excel calls Unicode text.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, big-endian.
  case utf16BigEndian = "UTF-16BE"
  /// UTF-32, little-endian.
  case utf32LittleEndian = "UTF-32LE"
  /// UTF-32, big-endian.
  case utf32BigEndian = "UTF-32BE"
  /// GB 18030, of which GBK and GB 2312 are parts.
  case gb18030 = "GB18030"

  /// The marks that open a text, longest first.
  private static let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
    ([0xFF, 0xFE, 0, 0], .utf32LittleEndian), ([0, 0, 0xFE, 0xFF], .utf32BigEndian),
    ([0xEF, 0xBB, 0xBF], .utf8), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
  ]

  /// The encoding by a name that markup declares (IANA, Windows), in lower case; nil for others.
  ///
  /// GB 18030 stands for all its parts, which exports declare and go beyond.
  init?(declared name: String) {
    switch name {
    case "utf-8", "utf8", "us-ascii": self = .utf8
    case "gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "cp936", "ms936", "936",
      "windows-936", "euc-cn":
      self = .gb18030
    default: return nil
    }
  }

  /// The encoding of a whole text and the length of its byte order mark, found by strict trial.
  ///
  /// A mark decides; then the pattern of NUL bytes that UTF-16 leaves; then the candidates in
  /// order, each only if it explains every byte. Of a long text the beginning decides where it leaves
  /// one candidate: whoever reads on finds out whether that explains the rest.
  /// - Throws: `ReadError.undecodable` with the candidate that went furthest.
  static func detect(
    in source: ByteSource, among candidates: [TextEncoding] = [.utf8, .gb18030]
  ) throws(ReadError) -> (TextEncoding, markLength: Int) {
    let head = try source.read(at: 0, count: 4096)
    if let mark = marks.first(where: { head.starts(with: $0.bytes) }) {
      return (mark.encoding, mark.bytes.count)
    }
    if let wide = wideEncoding(of: head) { return (wide, 0) }
    if let only = try onlyEncoding(ofBeginningOf: source, among: candidates) { return (only, 0) }
    var furthest = (encoding: TextEncoding.utf8, byteOffset: -1)
    for encoding in candidates {
      guard let offset = try failure(of: encoding, in: source) else { return (encoding, 0) }
      if offset > furthest.byteOffset { furthest = (encoding, offset) }
    }
    throw .undecodable(furthest.encoding, byteOffset: furthest.byteOffset)
  }

  /// UTF-16 without a mark: NUL bytes are frequent and stand on one side of the pairs.
  private static func wideEncoding(of head: [UInt8]) -> TextEncoding? {
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    guard let most = zeros.max(), let least = zeros.min() else { return nil }
    guard most * 20 >= head.count, most >= 4 * least, head.count.isMultiple(of: 2) else {
      return nil
    }
    return zeros[1] == most ? .utf16LittleEndian : .utf16BigEndian
  }

  /// The only candidate that explains the first lines of a long text; nil for a short one, and where
  /// several do or none.
  private static func onlyEncoding(
    ofBeginningOf source: ByteSource, among candidates: [TextEncoding]
  ) throws(ReadError) -> TextEncoding? {
    guard source.count >= longLength, let end = try lineEnd(behind: longLength / 4, in: source)
    else { return nil }
    var left: [TextEncoding] = []
    for encoding in candidates where try failure(of: encoding, in: source, 0..<end) == nil {
      left.append(encoding)
    }
    return left.count == 1 ? left[0] : nil
  }

  /// From so many bytes on a text is long.
  private static let longLength = 1 << 20

  /// Where a trial of an encoding over a whole file fails, or nil when it explains every byte.
  ///
  /// A line feed is part of no longer character: behind one, a second thread begins.
  private static func failure(
    of encoding: TextEncoding, in source: ByteSource
  ) throws(ReadError) -> Int? {
    guard source.count >= longLength, let middle = try lineEnd(behind: source.count / 2, in: source)
    else { return try failure(of: encoding, in: source, 0..<source.count) }
    let rest = Later { () throws(ReadError) in
      try failure(of: encoding, in: source, middle..<source.count)
    }
    if let offset = try failure(of: encoding, in: source, 0..<middle) { return offset }
    return try rest.value()
  }

  /// Where a line begins behind an offset; nil where none does soon.
  private static func lineEnd(
    behind offset: Int, in source: ByteSource
  ) throws(ReadError) -> Int? {
    try source.read(at: offset, count: 64 << 10).firstIndex(of: UInt8(ascii: "\n"))
      .map { offset + $0 + 1 }
  }

  private static func failure(
    of encoding: TextEncoding, in source: ByteSource, _ range: Range<Int>
  ) throws(ReadError) -> Int? {
    var stream = TextStream(
      source: source, encoding: encoding, offset: range.lowerBound, end: range.upperBound)
    do {
      while try stream.next() != nil {}
      return nil
    } catch .undecodable(_, let offset) {
      return offset
    }
  }
}
