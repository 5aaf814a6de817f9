/// Digests rows of a population from the bytes of their ids (总体行摘要).
package struct RowHash: Sendable {
  /// The text of one row, kept to be used again.
  private var buffer: [UInt8] = []

  /// Starts with nothing.
  package init() {}

  /// The digest of a row whose id is canonical (DRAW §2.2).
  package mutating func digest(
    _ id: ArraySlice<UInt8>, stratum: Code, status: PopulationRow.Status, used: Int
  ) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    PopulationRow.append(stratum: stratum, status: status, used: used, to: &buffer) {
      $0.append(contentsOf: id)
    }
    return Digest(hashing: buffer)
  }

  /// The digest of a row of which the bytes are `id,stratum,status,used`, each canonical.
  mutating func digest(_ row: Span<UInt8>) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: PopulationRow.prefix)
    buffer.append(copying: row)
    let comma = UInt8(ascii: ",")
    for index in PopulationRow.prefix.count..<buffer.count where buffer[index] == comma {
      buffer[index] = UInt8(ascii: "|")
    }
    return Digest(hashing: buffer)
  }

  /// The digest of a row.
  mutating func digest(_ row: PopulationRow) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    row.append(to: &buffer)
    return Digest(hashing: buffer)
  }
}
