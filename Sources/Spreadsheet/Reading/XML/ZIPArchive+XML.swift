extension ZIPArchive {
  /// Streams an XML part into a consumer.
  ///
  /// - Throws: what `open` and the parser throw, and what the consumer throws.
  func parse(_ part: String, into consumer: inout some XMLConsumer) throws(ReadError) {
    var stream = try open(part)
    let parser = XMLPushParser(part: part)
    while let chunk = try stream.next() {
      try parser.push(chunk, isLast: false, to: &consumer)
      if consumer.isFinished { return }
    }
    try parser.push([], isLast: true, to: &consumer)
  }
}
