import CZlib

/// Compresses one part, or one block of it, as it comes (raw deflate, RFC 1951).
///
/// Safe to use: the stream never leaves it.
@safe
package final class Deflater {
  /// What was taken in and given out so far.
  private(set) var totals = PartTotals()
  /// On the heap, because zlib keeps the address of its stream.
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: (ArraySlice<UInt8>) throws -> Void
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts a part whose compressed bytes go to `output`; a block may repeat what its dictionary
  /// holds, the bytes before it.
  init(
    level: Int32 = 6, dictionary: ArraySlice<UInt8> = [],
    output: @escaping (ArraySlice<UInt8>) throws -> Void
  ) {
    self.output = output
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // The stream is zeroed, as zlib asks.
    let status = unsafe choucha_deflate_init(stream, level)
    precondition(status == Z_OK, "zlib starts with valid settings")
    // The dictionary outlives the call, which copies it.
    unsafe dictionary.withUnsafeBufferPointer {
      _ = unsafe deflateSetDictionary(stream, $0.baseAddress, UInt32($0.count))
    }
  }

  deinit {
    // Started by `init`, ended once.
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Takes bytes in.
  package func write(_ bytes: [UInt8]) throws {
    // The pointer is used by this call alone, with the array's count.
    totals.checksum = unsafe UInt32(crc32(UInt(totals.checksum), bytes, UInt32(bytes.count)))
    totals.byteCount += bytes.count
    try run(bytes, flush: Z_NO_FLUSH)
  }

  /// Gives out what is left of the part; nothing may be written afterwards.
  func finish() throws { try run([], flush: Z_FINISH) }

  /// Gives out what is left of a block, up to a whole byte, so that another block can follow.
  func finishBlock() throws { try run([], flush: Z_SYNC_FLUSH) }

  private func run(_ bytes: [UInt8], flush: Int32) throws {
    var offset = 0
    var produced = 0
    repeat {
      (offset, produced) = step(bytes, from: offset, flush: flush)
      totals.compressedCount += produced
      try output(chunk[..<produced])
    } while produced == chunk.count
    precondition(offset == bytes.count, "zlib takes everything while there is room")
  }

  private func step(_ bytes: [UInt8], from offset: Int, flush: Int32) -> (Int, Int) {
    // Both buffers outlive the call of `deflate`, which keeps to the counts given.
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe chunk.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: source.baseAddress?.advanced(by: offset))
        unsafe stream.pointee.avail_in = UInt32(source.count - offset)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        _ = unsafe deflate(stream, flush)
        return unsafe (
          source.count - Int(stream.pointee.avail_in), target.count - Int(stream.pointee.avail_out)
        )
      }
    }
  }
}
