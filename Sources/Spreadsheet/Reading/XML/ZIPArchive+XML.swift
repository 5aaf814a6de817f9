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
}
