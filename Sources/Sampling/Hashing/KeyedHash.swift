/// `H(K‖text)` for many short texts: the 64 characters of K fill one block, which is hashed once.
///
/// Nothing is secret once tickets are computed and K has a fixed length, so a plain digest of the
/// concatenation is as good as an HMAC and can be checked with `sha256sum` (DRAW §2).
struct KeyedHash: Sendable {
  private var keyed = DigestStream()
  /// The text, kept to be used again.
  private var buffer: [UInt8] = []

  /// Takes the key, 64 hexadecimal digits.
  init(key: String) {
    precondition(Digest(hex: key) != nil, "A key is 64 lower-case hexadecimal digits.")
    keyed.update(key.utf8)
  }

  /// The digest of the key and an id.
  func digest(_ id: CanonicalID) -> Digest {
    var stream = keyed
    id.withBytes { stream.update($0) }
    return stream.finalize()
  }

  /// The digest of the key and bytes.
  func digest(_ bytes: Span<UInt8>) -> Digest {
    var stream = keyed
    stream.update(bytes)
    return stream.finalize()
  }

  /// The digest of the key and the text that `write` appends to nothing.
  mutating func digest(_ write: (inout [UInt8]) -> Void) -> Digest {
    buffer.removeAll(keepingCapacity: true)
    write(&buffer)
    var stream = keyed
    stream.update(buffer.span)
    return stream.finalize()
  }
}

extension [UInt8] {
  /// Appends a number in decimal digits, without a sign.
  package mutating func append(decimal number: Int) {
    precondition(number >= 0, "Numbers in hashed texts have no sign.")
    var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
    var (first, rest) = (19, number)
    while rest > 9 {
      digits[first] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      first -= 1
    }
    digits[first] += UInt8(truncatingIfNeeded: rest)
    append(copying: digits.span.extracting(first...))
  }
}
