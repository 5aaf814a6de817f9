/// Digests rows of a population (总体行摘要), DRAW §2.2.
package struct RowHash: Sendable {
  /// The text of one row, kept to be used again: it always begins alike.
  private var buffer = PopulationRow.prefix
  private let start = PopulationRow.prefix.count

  /// Starts with nothing.
  package init() {}

  /// The digest of a row.
  package mutating func digest(_ row: PopulationRow) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    row.append(to: &buffer)
    return Digest(hashing: buffer)
  }

  /// The digest of a row of which the bytes are `id,stratum,status,used`, each in its canonical form.
  package mutating func digest(_ row: Span<UInt8>) -> Digest {
    buffer.removeLast(buffer.count - start)
    buffer.append(copying: row)
    let (comma, bar) = (UInt8(ascii: ","), UInt8(ascii: "|"))
    var text = buffer.mutableSpan
    // Each byte is written, so that the processor takes many at once.
    for index in text.indices { text[index] = text[index] == comma ? bar : text[index] }
    return Digest(hashing: buffer)
  }
}
