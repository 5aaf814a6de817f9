/// Some rows of `registry.csv`, and before them a line that was read before: the heading, or the last
/// row of the piece before (名录片段).
struct RegistryPiece: Sendable {
  /// The bytes, from the start of a line.
  let bytes: [UInt8]
  /// Where the rows end.
  let end: Int
  /// Whether the line that was read before is the heading.
  let isFirst: Bool
}

/// Cuts what comes of `registry.csv` where rows end.
struct RegistryCutter {
  /// The last row that was handed on, and what came behind it.
  private var bytes: [UInt8] = []
  private var isFirst = true
  /// So many bytes are worth a piece.
  private var limit = FileContent.pieceByteCount

  /// Takes more bytes, and hands on the whole rows once they are worth while.
  mutating func take(_ more: [UInt8], _ hand: (RegistryPiece) throws -> Void) rethrows {
    bytes += more
    guard bytes.count >= limit else { return }
    // Whatever has no row in so many bytes isn't looked through again and again.
    guard let (last, end) = lastRow() else {
      limit *= 2
      return
    }
    let piece = RegistryPiece(bytes: bytes, end: end, isFirst: isFirst)
    isFirst = false
    bytes = []
    bytes.reserveCapacity(limit + piece.bytes.count - last)
    bytes += piece.bytes[last...]
    try hand(piece)
  }

  /// Hands on what is left, which in a well-formed file is whole rows.
  func finish(_ hand: (RegistryPiece) throws -> Void) rethrows {
    try hand(RegistryPiece(bytes: bytes, end: bytes.count, isFirst: isFirst))
  }

  /// Where the last whole row starts and ends; nil where there is none behind the first line.
  ///
  /// A line feed ends a row where the quotes before it are even in number.
  private func lastRow() -> (start: Int, end: Int)? {
    let span = bytes.span
    var isQuoted = false
    for index in span.indices { isQuoted = isQuoted != (span[index] == UInt8(ascii: "\"")) }
    var end: Int?
    for index in span.indices.reversed() {
      if span[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard span[index] == UInt8(ascii: "\n"), !isQuoted else { continue }
      if let end { return (index + 1, end) }
      end = index + 1
    }
    return nil
  }
}
