extension [UInt8] {
  /// The little-endian integer of a few bytes at an index; the caller has checked the length.
  func integer(at index: Int, byteCount: Int) -> Int {
    self[index..<index + byteCount].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
