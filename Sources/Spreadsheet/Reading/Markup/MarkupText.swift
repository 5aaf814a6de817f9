/// A file that is one text of markup, to be parsed as often as needed.
struct MarkupText: Sendable {
  private let name: String
  private let source: ByteSource
  private let limits: ReadLimits
  private let isHTML: Bool
  /// The encoding and the length of its byte order mark; nil where libxml2 decodes as the XML
  /// declares.
  private let decoding: (encoding: TextEncoding, markLength: Int)?

  /// Finds out the encoding: by a byte order mark, as declared, or by strict trial.
  ///
  /// The name is the file's, for errors.
  /// - Throws: `ReadError.undecodable`.
  init(
    source: ByteSource, name: String, isHTML: Bool, limits: ReadLimits
  ) throws(ReadError) {
    (self.source, self.name, self.isHTML, self.limits) = (source, name, isHTML, limits)
    let declared = Self.declaredEncoding(
      in: try source.read(at: 0, count: 4096), isHTML: isHTML)
    decoding = try Self.decoding(of: source, declared: declared, isHTML: isHTML)
  }

  private static func decoding(
    of source: ByteSource, declared: String?, isHTML: Bool
  ) throws(ReadError) -> (encoding: TextEncoding, markLength: Int)? {
    var candidates = [TextEncoding.utf8, .gb18030]
    if let declared {
      if let encoding = TextEncoding(declared: declared) {
        candidates.insert(encoding, at: 0)
      } else if isHTML {
        // Trying GB 18030 against another declaration would find wrong characters.
        candidates = [.utf8]
      } else if !declared.hasPrefix("utf-16") {
        return nil
      }
    }
    return try TextEncoding.detect(in: source, among: candidates)
  }

  /// The name that the XML declaration or the first `charset=` of HTML gives, in lower case.
  private static func declaredEncoding(in head: [UInt8], isHTML: Bool) -> String? {
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
    let scope =
      isHTML
      ? text[...] : text.prefix(upTo: text.firstRange(of: "?>")?.lowerBound ?? text.startIndex)
    return scope.ranges(of: isHTML ? "charset" : "encoding").lazy.compactMap { range in
      let value = scope[range.upperBound...].drop { $0 == " " }
      guard value.first == "=" else { return nil }
      let name = value.dropFirst().drop { " \"'".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
      return name.isEmpty ? nil : String(name)
    }.first
  }

  /// Hands the events of the whole text to a consumer, until that needs no more.
  ///
  /// - Throws: what the parser and the consumer throw, and `ReadError.limitExceeded`.
  func parse(into consumer: inout some XMLConsumer) throws(ReadError) {
    let dialect: XMLPushParser.Dialect = isHTML ? .html : decoding == nil ? .xml : .decodedXML
    let parser = XMLPushParser(part: name, dialect: dialect, limits: limits)
    var stream = decoding.map {
      TextStream(source: source, encoding: $0.encoding, offset: $0.markLength)
    }
    var (offset, byteCount) = (0, 0)
    while true {
      let chunk = try stream == nil ? rawChunk(at: &offset) : stream?.next()
      guard let chunk else { break }
      byteCount += chunk.count
      try limits.check(.partBytes, byteCount, within: limits.partBytes)
      try parser.push(chunk, isLast: false, to: &consumer)
      if consumer.isFinished { return }
    }
    try parser.push([], isLast: true, to: &consumer)
  }

  private func rawChunk(at offset: inout Int) throws(ReadError) -> [UInt8]? {
    let chunk = try source.read(at: offset, count: 256 << 10)
    offset += chunk.count
    return chunk.isEmpty ? nil : chunk
  }
}
