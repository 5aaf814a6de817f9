import CLibxml2

/// Well-formed XML in, events out, by libxml2's push parser.
///
/// Nothing outside the document is ever loaded: a document type declaration is refused, so there
/// are no entities but the five predefined ones, and no option that loosens this is set.
@safe final class XMLPushParser {
  /// The name of an element or attribute and its namespace, by libxml2's interned strings.
  private struct InternedName {
    let local: UInt
    let namespace: UInt
    let name: XMLName
  }

  /// The events since the last `push`.
  private var events = XMLEvents()
  private let part: String
  private let context: xmlParserCtxtPtr
  /// The first names met: a sheet has few, and looking through them is cheaper than hashing.
  private var names: [InternedName] = []
  private var hasDoctype = false

  /// Makes a parser for one part.
  init(part: String) {
    self.part = part
    var handlers = unsafe xmlSAXHandler()
    unsafe Self.install(in: &handlers)
    // Sound: libxml2 copies the handlers; the document's name and first bytes may be nil.
    guard let context = unsafe xmlCreatePushParserCtxt(&handlers, nil, nil, 0, nil) else {
      preconditionFailure("libxml2 has memory for a parser")
    }
    unsafe self.context = unsafe context
    // The handlers find this object through `_private`; the context never outlives it (`deinit`).
    unsafe context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
    let mask = options.reduce(0) { $0 | $1.rawValue }
    unsafe xmlCtxtUseOptions(context, Int32(bitPattern: mask))
  }

  deinit {
    // Sound: nothing uses the context after this; a SAX parser builds no document, but be sure.
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe xmlFreeParserCtxt(context)
  }

  /// Parses a chunk and hands its events to a consumer.
  ///
  /// - Throws: `ReadError.malformedXML` or `.doctype`, and what the consumer throws.
  func push(_ chunk: [UInt8], isLast: Bool, to consumer: inout some XMLConsumer) throws(ReadError) {
    events.removeAll()
    // Sound: libxml2 copies the bytes of the buffer whose size it is given.
    unsafe chunk.withUnsafeBytes { bytes in
      _ = unsafe xmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        isLast ? 1 : 0)
    }
    try events.replay(to: &consumer)
    guard !hasDoctype else { throw .doctype(part: part) }
    // Not the call's status, which also tells of undeclared prefixes: these do no harm.
    guard unsafe context.pointee.wellFormed != 0 else {
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
    let addText: charactersSAXFunc = { context, text, count in
      unsafe XMLPushParser.current(context).events.addText(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    unsafe handlers.characters = addText
    unsafe handlers.cdataBlock = addText
    unsafe handlers.ignorableWhitespace = addText
    unsafe handlers.internalSubset = { context, _, _, _ in
      let parser = unsafe XMLPushParser.current(context)
      parser.hasDoctype = true
      unsafe xmlStopParser(parser.context)
    }
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
