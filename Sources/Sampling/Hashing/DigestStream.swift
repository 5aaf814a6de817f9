internal import Crypto

/// A digest that is computed piece by piece, for files and long texts.
package struct DigestStream: Sendable {
  private var function = SHA256()

  /// Starts with nothing.
  package init() {}

  /// Adds bytes to the end.
  package mutating func update(_ bytes: RawSpan) {
    // Sound: the buffer is lent for the call, and the function keeps no reference to it.
    unsafe bytes.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
  }

  /// Adds bytes to the end.
  package mutating func update(_ bytes: Span<UInt8>) {
    // Sound: the buffer is lent for the call.
    unsafe bytes.withUnsafeBufferPointer { unsafe add($0) }
  }

  /// Adds bytes to the end; the memory must be contiguous to be hashed without a copy.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ unsafe add($0) }) == nil {
      unsafe Array(bytes).withUnsafeBufferPointer { unsafe add($0) }
    }
  }

  /// The digest of all that was added; more may be added afterwards.
  package func finalize() -> Digest { Digest(function.finalize()) }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Sound: the buffer is valid during this call, and the function keeps no reference to it.
    unsafe function.update(bufferPointer: UnsafeRawBufferPointer(bytes))
  }
}
