import CZlib

/// Raw inflate and CRC-32, by zlib.
@safe final class Inflater {
  /// Whether the compressed stream has ended.
  private(set) var isFinished = false
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var input: [UInt8] = []
  private var used = 0
  /// Whether the last output filled its buffer, so that zlib may hold back more.
  private var mayHoldBytes = false

  /// Begins a stream.
  init() {
    // Sound: the stream is allocated above, initialised here, and freed once by `deinit`.
    unsafe stream.initialize(to: z_stream())
    let status = unsafe choucha_inflate_init(stream)
    precondition(status == Z_OK, "zlib starts with its own version and enough memory")
  }

  deinit {
    // Sound: nothing uses the stream after this.
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Whether all input is used up and no output is held back.
  var needsInput: Bool { used == input.count && !mayHoldBytes }

  /// Hands over the next compressed bytes; all earlier ones must be used up.
  func feed(_ bytes: [UInt8]) {
    input = bytes
    used = 0
  }

  /// The next inflated bytes, or nil when the stream is damaged.
  func inflate() -> [UInt8]? {
    let capacity = 128 << 10
    var status = Z_OK
    // Sound: zlib reads and writes only within the two buffers, whose sizes it is given here, and
    // keeps neither pointer beyond the call: both are set again before the next one.
    let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      unsafe input.withUnsafeMutableBufferPointer { bytes in
        unsafe stream.pointee.next_in = bytes.baseAddress.map { unsafe $0 + used }
        unsafe stream.pointee.avail_in = UInt32(bytes.count - used)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(capacity)
        status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        used = unsafe bytes.count - Int(stream.pointee.avail_in)
        count = unsafe capacity - Int(stream.pointee.avail_out)
      }
    }
    mayHoldBytes = output.count == capacity
    isFinished = status == Z_STREAM_END
    return status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR ? output : nil
  }

  /// The CRC-32 of bytes that follow others whose CRC-32 is given; 0 before the first.
  static func checksum(of bytes: [UInt8], after earlier: UInt32) -> UInt32 {
    // Sound: zlib reads within the buffer whose size it is given.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      // A nil buffer would reset the sum.
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return earlier }
      return unsafe UInt32(truncatingIfNeeded: crc32(UInt(earlier), base, UInt32(buffer.count)))
    }
  }
}
