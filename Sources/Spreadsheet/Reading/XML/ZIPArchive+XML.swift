extension ZIPArchive {
  /// Streams an XML part into a consumer, by default one of the small parts.
  ///
  /// - Throws: what `open` and the parser throw, and what the consumer throws.
  func parse(
    _ part: String, into consumer: inout some XMLConsumer, byteLimit: Int? = nil
  ) throws(ReadError) {
    var stream = try open(part, byteLimit: byteLimit ?? limits.smallPartBytes)
    let parser = XMLPushParser(part: part, limits: limits)
    while let chunk = try stream.next() {
      try parser.push(chunk, isLast: false, to: &consumer)
      if consumer.isFinished { return }
    }
    try parser.push([], isLast: true, to: &consumer)
  }

  /// Streams a part with a long list into a consumer that `make` begins: through the byte scanner,
  /// and where that gives up through libxml2 from the start.
  ///
  /// - Throws: as `parse`.
  func parseList<Consumer: PlainListConsumer>(
    _ part: String, byteLimit: Int, _ make: () -> Consumer
  ) throws(ReadError) -> Consumer {
    if let consumer = scanned(part, byteLimit: byteLimit, make()) { return consumer }
    var consumer = make()
    try parse(part, into: &consumer, byteLimit: byteLimit)
    return consumer
  }

  /// A consumer that has taken a whole part from the byte scanner; nil unless all went well.
  private func scanned<Consumer: PlainListConsumer>(
    _ part: String, byteLimit: Int, _ begin: Consumer
  ) -> Consumer? {
    var consumer = begin
    do {
      let chunks = ReadAhead(try open(part, byteLimit: byteLimit))
      var parser = PlainListParser(part: part, list: Consumer.list, limits: limits)
      while let chunk = try chunks.next() {
        try parser.push(chunk, to: &consumer)
        if consumer.isFinished { return consumer }
      }
      try parser.finish(&consumer)
      return consumer
    } catch {
      // Whatever it was, libxml2 says it again, or says otherwise.
      return nil
    }
  }
}
