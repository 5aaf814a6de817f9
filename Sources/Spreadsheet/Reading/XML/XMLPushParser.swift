import CLibxml2

/// Well-formed XML or any HTML in, events out, by libxml2's push parsers.
///
/// Nothing outside the document is ever loaded: a document type declaration of XML is refused, so
/// there are no entities but the predefined ones, and no option that loosens this is set.
@safe final class XMLPushParser {
  /// What a parser takes its bytes for.
  enum Dialect {
    /// XML in the encoding that it declares.
    case xml
    /// XML already decoded to UTF-8, whatever it declares.
    case decodedXML
    /// HTML already decoded to UTF-8, whatever it declares.
    case html
  }

  /// The name of an element or attribute and its namespace, by libxml2's interned strings.
  private struct InternedName {
    let local: UInt
    let namespace: UInt
    let name: XMLName
  }

  /// The events since the last `push`.
  private var events = XMLEvents()
  private let part: String
  private let dialect: Dialect
  private let limits: ReadLimits
  private let context: xmlParserCtxtPtr
  /// The first names met: a sheet has few, and looking through them is cheaper than hashing.
  private var names: [InternedName] = []
  private var hasDoctype = false
  private var depth = 0
  /// How many attributes at most the tag has that waits for its end.
  private var waitingAttributeCount = 0

  /// Makes a parser for one part.
  init(part: String, dialect: Dialect = .xml, limits: ReadLimits = ReadLimits()) {
    (self.part, self.dialect, self.limits) = (part, dialect, limits)
    guard let context = unsafe Self.makeContext(dialect) else {
      preconditionFailure("libxml2 has memory for a parser")
    }
    unsafe self.context = unsafe context
    // The handlers find this object through `_private`; the context never outlives it (`deinit`).
    unsafe context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
  }

  private static func makeContext(_ dialect: Dialect) -> xmlParserCtxtPtr? {
    var handlers = unsafe xmlSAXHandler()
    guard dialect == .html else {
      unsafe install(in: &handlers)
      // What a conversion can't read is told by the parser's state; libxml2 would print it.
      choucha_silence()
      unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
      // Sound: libxml2 copies the handlers; the document's name and first bytes may be nil.
      let context = unsafe xmlCreatePushParserCtxt(&handlers, nil, nil, 0, nil)
      let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
      let mask = options.reduce(dialect == .decodedXML ? XML_PARSE_IGNORE_ENC.rawValue : 0) {
        $0 | $1.rawValue
      }
      unsafe xmlCtxtUseOptions(context, Int32(bitPattern: mask))
      return unsafe context
    }
    unsafe installHTML(in: &handlers)
    // Sound: as above.
    let context = unsafe htmlCreatePushParserCtxt(
      &handlers, nil, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    let options = [
      HTML_PARSE_NONET, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NODEFDTD,
      HTML_PARSE_IGNORE_ENC,
    ]
    unsafe htmlCtxtUseOptions(context, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
    return unsafe context
  }

  deinit {
    // Sound: nothing uses the context after this; a SAX parser builds no document, but be sure.
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe xmlFreeParserCtxt(context)
  }

  /// Parses a chunk and hands its events to a consumer.
  ///
  /// - Throws: `ReadError.malformedXML`, `.doctype` or `.limitExceeded`, and what the consumer
  ///   throws.
  func push(_ chunk: [UInt8], isLast: Bool, to consumer: inout some XMLConsumer) throws(ReadError) {
    events.removeAll()
    var rest = chunk[...]
    repeat {
      // Small, so that a tag is looked at long before its end.
      let piece = rest.prefix(4096)
      rest = rest.dropFirst(piece.count)
      parse(piece, isLast: isLast && rest.isEmpty)
      try checkWaitingTag(behind: piece)
    } while !rest.isEmpty
    try events.replay(to: &consumer)
    try checkState()
  }

  private func parse(_ piece: ArraySlice<UInt8>, isLast: Bool) {
    // Sound: libxml2 copies the bytes of the buffer whose size it is given.
    unsafe piece.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let parse = unsafe dialect == .html ? htmlParseChunk : xmlParseChunk
      _ = unsafe parse(context, start, Int32(bytes.count), isLast ? 1 : 0)
    }
  }

  /// How many bytes wait for more, as an unfinished tag or comment does.
  private var waitingCount: Int {
    // Sound: the input belongs to the context, and both pointers stand in its buffer.
    unsafe context.pointee.input.map { unsafe $0.pointee.end - $0.pointee.cur } ?? 0
  }

  /// Refuses a tag of too many attributes: at its end libxml2 compares each with all the others.
  ///
  /// Attributes are counted by their equals signs, in HTML by blanks too.
  private func checkWaitingTag(behind piece: ArraySlice<UInt8>) throws(ReadError) {
    let count = waitingCount
    // Sound: the input has at least two bytes from here on.
    guard count >= 2, let start = unsafe context.pointee.input?.pointee.cur,
      unsafe start[0] == UInt8(ascii: "<"), unsafe start[1] | 0x20 >= UInt8(ascii: "a")
    else {
      waitingAttributeCount = 0
      return
    }
    if count <= piece.count { waitingAttributeCount = 0 }
    let isHTML = dialect == .html
    waitingAttributeCount += piece.suffix(count).count {
      $0 == UInt8(ascii: "=") || isHTML && $0 <= UInt8(ascii: " ")
    }
    try limits.check(.attributes, waitingAttributeCount, within: limits.attributes)
  }

  /// Whether all bytes so far are parsed, were UTF-8, and left just this many elements open.
  func isBetweenElements(depth: Int) -> Bool {
    // Sound: the input and its buffer belong to the context.
    guard let input = unsafe context.pointee.input, let buffer = unsafe input.pointee.buf else {
      return false
    }
    return unsafe context.pointee.instate == XML_PARSER_CONTENT
      && context.pointee.nameNr == depth && input.pointee.cur == input.pointee.end
      && buffer.pointee.encoder == nil
  }

  private func checkState() throws(ReadError) {
    guard !hasDoctype else { throw .doctype(part: part) }
    try limits.check(.elementDepth, depth, within: limits.elementDepth)
    try limits.check(.markupBytes, waitingCount, within: limits.markupBytes)
    // Not the call's status, which also tells of undeclared prefixes: these do no harm.
    // A failed conversion of the encoding only stops the parser.
    let isSound = unsafe context.pointee.wellFormed != 0 && context.pointee.disableSAX == 0
    guard dialect == .html || isSound else {
      throw .malformedXML(part: part, line: unsafe Int(context.pointee.lastError.line))
    }
  }
}

/// The handlers: each copies what libxml2 hands it into the events.
///
/// Sound: libxml2 calls them only within `push`, on the same thread, with strings that end with a
/// zero byte and pointers that are valid for the call.
extension XMLPushParser {
  private static func install(in handlers: inout xmlSAXHandler) {
    unsafe handlers.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handlers.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
      let parser = unsafe XMLPushParser.current(context)
      unsafe parser.addAttributes(attributes, count: Int(count))
      unsafe parser.events.addStart(parser.name(local, namespace))
    }
    unsafe handlers.endElementNs = { context, local, _, namespace in
      let parser = unsafe XMLPushParser.current(context)
      unsafe parser.events.addEnd(parser.name(local, namespace))
    }
    unsafe installText(in: &handlers)
    unsafe handlers.internalSubset = { context, _, _, _ in
      let parser = unsafe XMLPushParser.current(context)
      parser.hasDoctype = true
      unsafe xmlStopParser(parser.context)
    }
  }

  private static func installHTML(in handlers: inout htmlSAXHandler) {
    unsafe handlers.startElement = { context, name, attributes in
      let parser = unsafe XMLPushParser.current(context)
      unsafe parser.addHTMLAttributes(attributes)
      unsafe parser.events.addStart(XMLPushParser.htmlName(name))
      parser.depth += 1
      if parser.depth > parser.limits.elementDepth { unsafe xmlStopParser(parser.context) }
    }
    unsafe handlers.endElement = { context, name in
      let parser = unsafe XMLPushParser.current(context)
      unsafe parser.events.addEnd(XMLPushParser.htmlName(name))
      parser.depth -= 1
    }
    unsafe handlers.comment = { context, text in
      guard let text = unsafe text else { return }
      let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
      unsafe XMLPushParser.current(context).events.addComment(bytes)
    }
    unsafe installText(in: &handlers)
  }

  private static func installText(in handlers: inout xmlSAXHandler) {
    let addText: charactersSAXFunc = { context, text, count in
      unsafe XMLPushParser.current(context).events.addText(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    unsafe handlers.characters = addText
    unsafe handlers.cdataBlock = addText
    unsafe handlers.ignorableWhitespace = addText
  }

  private static func current(_ context: UnsafeMutableRawPointer?) -> XMLPushParser {
    guard let context = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let parser = unsafe context.pointee._private
    else { preconditionFailure("libxml2 hands its handlers the context they were installed in") }
    return unsafe Unmanaged<XMLPushParser>.fromOpaque(parser).takeUnretainedValue()
  }

  /// Five pointers stand for one attribute: local name, prefix, namespace, value, value's end.
  private func addAttributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard let pointers = unsafe pointers else { return }
    for index in 0..<count {
      let name = unsafe name(pointers[5 * index], pointers[5 * index + 2])
      guard name != .other, let start = unsafe pointers[5 * index + 3],
        let end = unsafe pointers[5 * index + 4]
      else { continue }
      unsafe events.addAttribute(name, UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  /// Names and values by turns, up to a nil name; an attribute may have no value.
  private func addHTMLAttributes(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard var pointer = unsafe pointers else { return }
    while let text = unsafe pointer.pointee {
      let name = unsafe Self.htmlName(text)
      let value = unsafe pointer[1]
      if name != .other {
        let length = unsafe Int(xmlStrlen(value))
        unsafe events.addAttribute(name, UnsafeBufferPointer(start: value, count: length))
      }
      unsafe pointer += 2
    }
  }

  private static func htmlName(_ text: UnsafePointer<xmlChar>?) -> XMLName {
    unsafe text.map { XMLName(html: unsafe String(cString: $0)) } ?? .other
  }

  /// The known name of interned strings.
  private func name(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) -> XMLName {
    let (localKey, namespaceKey) = (UInt(bitPattern: local), UInt(bitPattern: namespace))
    for known in names where known.local == localKey && known.namespace == namespaceKey {
      return known.name
    }
    let name = XMLName(
      local: unsafe local.map { unsafe String(cString: $0) } ?? "",
      namespace: unsafe namespace.map { unsafe String(cString: $0) })
    if names.count < 32 {
      names.append(InternedName(local: localKey, namespace: namespaceKey, name: name))
    }
    return name
  }
}
